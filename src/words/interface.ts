import { shownSettings } from '../policy/shown.ts'
import type { Script } from '../policy/tree.ts'
import { fill } from './fill.ts'
import { apparatusWords } from './apparatus.ts'
import { englishWords } from './english.ts'
import { compareWords } from './compare.ts'
import { roomWords } from './rooms.ts'
import { sharedWords } from './shared.ts'
import { listWords } from './lists.ts'
import { pageWords } from './pages.ts'
import { documentWords } from './document-pages.ts'
import { readerWords } from './reader.ts'
import { studyWords } from './study.ts'
import { targetWords } from './target-pages.ts'
import { witnessWords } from './witness.ts'

/** Words of the frame: header, footer, navigation. Pairs are Simplified, Traditional, both written by hand. */
const frameWords = {
  edition: ['对读', '對讀'],
  subtitle: ['中国政策文本的注释版', '中國政策文本的註釋版'],
  home: ['首页', '首頁'],
  documents: ['文件', '文件'],
  topics: ['主题', '主題'],
  targets: ['目标', '目標'],
  timeline: ['期限', '期限'],
  agencies: ['机构', '機構'],
  terms: ['术语', '術語'],
  search: ['检索', '搜尋'],
  data: ['数据', '資料'],
  about: ['关于', '關於'],
  skip: ['跳到正文', '跳到正文'],
  mainNavigation: ['全站导航', '全站導覽'],
  menu: ['菜单', '選單'],
  close: ['关闭', '關閉'],
  breadcrumbs: ['所在位置', '所在位置'],
  scriptSwitch: ['字体', '字體'],
  simplified: ['简体', '簡體'],
  traditional: ['繁体', '繁體'],
  /** Each said to who reads the other page. */
  readInThisScript: ['阅读简体版', '閱讀繁體版'],
  simplifiedShort: ['简', '简'],
  traditionalShort: ['繁', '繁'],
  englishShort: ['EN', 'EN'],
  theme: ['明暗', '明暗'],
  themeAuto: ['随系统', '跟隨系統'],
  themeLight: ['浅色', '淺色'],
  themeDark: ['深色', '深色'],
  footer: [
    '原文由各地政府发布。标注、对照与索引由程序得出，逐条注明依据。',
    '原文由各地政府發布。標註、對照與索引由程式得出，逐條註明依據。',
  ],
  siteMap: ['本站各页', '本站各頁'],
  footerTexts: ['文本', '文本'],
  footerFinds: ['索引', '索引'],
  footerData: ['数据', '資料'],
  footerSite: ['本站', '本站'],
  feed: ['订阅（Atom）', '訂閱（Atom）'],
  feedLead: ['最近的文件，最多{}份。', '最近的文件，最多{}份。'],
  portableSearch: [
    '这一份可以直接从文件夹打开，没有检索、并排比较和需要另行读取的视图。要检索，请在这个文件夹运行 duidu build 和 duidu serve，或看网上的版本。',
    '這一份可以直接從資料夾開啟，沒有搜尋、並排比較和需要另行讀取的檢視。要搜尋，請在這個資料夾執行 duidu build 和 duidu serve，或看網上的版本。',
  ],
  editedBy: ['编者：{}', '編者：{}'],
  contact: ['联系', '聯絡'],
  licence: ['编者所加文字的许可：', '編者所加文字的授權：'],
  listComma: ['、', '、'],
  colon: ['：', '：'],
} as const satisfies Record<string, readonly [string, string]>

const table = {
  ...frameWords,
  ...documentWords,
  ...pageWords,
  ...listWords,
  ...apparatusWords,
  ...witnessWords,
  ...targetWords,
  ...readerWords,
  ...studyWords,
  ...sharedWords,
  ...compareWords,
  ...roomWords,
}

/** A word or phrase of the interface. */
export type Word = keyof typeof table

/** Whether the interface has a word of this name. */
export const isWord = (name: string): name is Word => name in table

/** Looks up a phrase; each `{}` in it takes the next value. */
export type Say = (word: Word, ...values: (string | number)[]) => string

/** What there is of the interface in English: the words of pages that exist in it. */
const english: Partial<Record<Word, string>> = englishWords

function sayInEnglish(word: Word): string {
  const phrase = english[word]
  if (phrase === undefined)
    throw new Error(`Unexpected word ${word} on a page in English, expected one of src/words/english.ts`)
  return phrase
}

/** The interface in one script, or in English. */
export function wordsIn(script: Script | 'en'): Say {
  const { words } = shownSettings()
  if (script === 'en') return (word, ...values) => fill(words[word]?.[2] ?? sayInEnglish(word), values)
  const at = script === 'Hans' ? 0 : 1
  return (word, ...values) => fill((words[word] ?? table[word])[at], values)
}
