import type { EditionSettings } from './settings.ts'

/** What is said of a key of `duidu.yaml`. */
interface SettingKey {
  does: readonly [english: string, chinese: string]
  /** Lines of YAML that set it. */
  example: string
}

/** Every key of `duidu.yaml`, in the order in which they are documented. */
export const settingKeys: Readonly<Record<keyof EditionSettings, SettingKey>> = {
  title: {
    does: [
      'Name of the edition: head of each page, title of the window, feed. As text it is Simplified and its characters are converted; hans, hant and en say each. Pages in English have the Simplified name where there is no en.',
      '本版的名称，见于页眉、窗口标题、订阅。只写文字时按简体，繁体由程序转换；也可分写 hans、hant 和 en（英文页，没有时用简体）。',
    ],
    example: 'title: { hans: 长三角政策对读, hant: 長三角政策對讀 }',
  },
  subtitle: {
    does: ['What stands under the title on the home page.', '首页标题下的一行。'],
    example: 'subtitle: 三省一市的数字乡村文件',
  },
  description: {
    does: ['One or two sentences for the home page and for search engines.', '一两句说明，用于首页和搜索引擎。'],
    example: 'description: 收三省一市2018年以来的数字乡村文件，逐条对照。',
  },
  address: {
    does: [
      'Where the edition will stand; with it there are a feed, a map of the site and absolute addresses in the data. SITE in the environment comes first.',
      '网站的网址。写明后有订阅、站点地图，数据中的地址也是完整的。环境变量SITE优先。',
    ],
    example: 'address: https://example.org',
  },
  base: {
    does: ['The path below that address. BASE in the environment comes first.', '网址下的路径。环境变量BASE优先。'],
    example: 'base: /policies/',
  },
  languages: {
    does: [
      'The scripts that pages exist in: both if not given. Simplified is always there.',
      '页面的字体，不写时简繁都有。简体不可省。',
    ],
    example: 'languages: [zh-Hans, zh-Hant]',
  },
  editor: {
    does: ['Who made the edition, and a mail address or a page to write to.', '编者，以及邮箱或联系页面。'],
    example: 'editor: { name: 某大学公共管理学院, contact: editor@example.org }',
  },
  licence: {
    does: [
      'The licence of what the editor added: notes, translations, links.',
      '编者所加文字（注释、译文、对读）的许可。',
    ],
    example: 'licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }',
  },
  accent: {
    does: [
      'The colour of what can be followed; one for the dark page is found if not given. A colour that is hard to read is refused.',
      '链接等可点处的颜色；深色页面的颜色可另写，不写时由程序推出。看不清的颜色不接受。',
    ],
    example: 'accent: { light: "#1c4f9c", dark: "#9dbcf2" }',
  },
  home: {
    does: ['Markdown on the home page, above the documents.', '首页上的文字（Markdown），在文件之前。'],
    example: 'home: |\n  本版由**某大学**编成，每季更新。',
  },
  about: {
    does: ['Markdown at the head of the page about the edition.', '“关于”页开头的文字（Markdown）。'],
    example: 'about: |\n  选文的标准：省级以上，全文公开。',
  },
  rooms: {
    does: [
      'The rooms in the navigation, the footer and on the home page; all if not given. A room that is left out keeps its pages, to which texts lead.',
      '导航、页脚和首页上列出的栏目，不写时全部列出。没有列出的栏目，页面仍在，正文中的链接可到。',
    ],
    example: 'rooms: [documents, topics, targets, search, about]',
  },
  strict: {
    does: [
      'Whether errors in texts and characters that nobody has reviewed end a build, as with --strict.',
      '文本中有错误、有字的繁体未经核定时，是否不生成，同 --strict。',
    ],
    example: 'strict: true',
  },
  topics: {
    does: [
      'Topics of your own, or in place of the program’s topic of that id; as in content/vocabulary/topics.yaml.',
      '自己的主题，或按id取代程序的主题；写法同content/vocabulary/topics.yaml。',
    ],
    example:
      'topics:\n  - { id: smart-port, name: 智慧港口, name_hant: 智慧港口, words: { 智慧港口: 3, 自动化码头: 2 } }',
  },
  terms: {
    does: [
      'Terms of your own, or in place of the program’s term of that id; as in content/vocabulary/terms.yaml.',
      '自己的术语，或按id取代程序的术语；写法同content/vocabulary/terms.yaml。',
    ],
    example: 'terms:\n  - { id: smart-port, term: 智慧港口, english: smart port, definition: 用数字技术运行的港口。 }',
  },
  replace: {
    does: [
      'Files of content/vocabulary/ that take the place of the program’s whole file; the others add to it, an entry in the place of the program’s of that id.',
      'content/vocabulary/ 中整份取代程序词表的文件。其余文件是增补，id相同的条目取代程序的条目。',
    ],
    example: 'replace: [topics]',
  },
}
