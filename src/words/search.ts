import type { Script } from '../policy/tree.ts'
import { fill } from './fill.ts'

/** Words of the search. Pairs are Simplified, Traditional, both written by hand. Its scripts use them too: keep it light. */
const table = {
  searchFor: ['检索全部文本', '搜尋全部文字'],
  placeholder: ['词、句、编号或标题，简繁均可', '詞、句、編號或標題，簡繁均可'],
  submit: ['检索', '搜尋'],
  close: ['关闭检索', '關閉搜尋'],
  loading: ['正在载入索引……', '正在載入索引……'],
  found: ['{}条', '{}條'],
  foundIn: ['在{}份文件中找到{}条', '在{}份文件中找到{}條'],
  foundNarrowed: ['筛选后剩{}条，共{}条', '篩選後剩{}條，共{}條'],
  nothing: ['没有一条含有“{}”', '沒有一條含有「{}」'],
  nothingTogether: ['没有一条同时含有{}', '沒有一條同時含有{}'],
  nothingNarrowed: ['有{}条符合，但都不在所选的范围内。', '有{}條符合，但都不在所選的範圍內。'],
  quoted: ['“{}”', '「{}」'],
  leftOut: ['不含{}', '不含{}'],
  partsFound: ['其中这些部分有：', '其中這些部分有：'],
  clearFilters: ['取消筛选', '取消篩選'],
  goTo: ['直达', '直達'],
  provisions: ['条文', '條文'],
  alsoInWitness: ['另一传本的同一条', '另一傳本的同一條'],
  folded: ['其中{}条是另一传本的同一条', '其中{}條是另一傳本的同一條'],
  witness: ['{}（另一传本）', '{}（另一傳本）'],
  allResults: ['全部{}条结果', '全部{}條結果'],
  more: ['再显示{}条', '再顯示{}條'],
  document: ['文件', '文件'],
  provision: ['条文', '條文'],
  agency: ['机构', '機構'],
  series: ['指标', '指標'],
  term: ['术语', '術語'],
  word: ['本版的用词', '本版的用詞'],
  inThisDocument: ['在本文中', '在本文中'],
  emptyQuery: ['请输入要找的词。', '請輸入要找的詞。'],
  onlyMarks: ['只有标点，没有可找的字。', '只有標點，沒有可找的字。'],
  narrow: ['筛选', '篩選'],
  place: ['地区', '地區'],
  province: ['省份', '省份'],
  level: ['级别', '級別'],
  placeUnknown: ['地区未载明', '地區未載明'],
  levelNation: ['国家', '國家'],
  levelProvince: ['省级', '省級'],
  levelPrefecture: ['地级', '地級'],
  levelCounty: ['县级', '縣級'],
  levelNone: ['未载明', '未載明'],
  moreInDocument: ['此文件另有{}条', '此文件另有{}條'],
  topic: ['主题', '主題'],
  year: ['年份', '年份'],
  kind: ['种类', '種類'],
  withTargets: ['有目标的条文', '有目標的條文'],
  targets: ['{}个目标', '{}個目標'],
  preamble: ['前言', '前言'],
  general: ['总体要求', '總體要求'],
  measure: ['举措', '舉措'],
  safeguard: ['保障措施', '保障措施'],
  box: ['专栏', '專欄'],
  attachment: ['附件', '附件'],
  article: ['条款', '條款'],
  heading: ['标题', '標題'],
  why: ['排序依据', '排序依據'],
  whyTitle: ['标题中有{}个词', '標題中有{}個詞'],
  whyCount: ['共出现{}次', '共出現{}次'],
  whyFirst: ['最早在第{}字', '最早在第{}字'],
  whyFirstTitle: ['最早在标题', '最早在標題'],
  whySpan: ['各词最近时相距{}字以内', '各詞最近時相距{}字以內'],
  whyScore: ['得分{}', '得分{}'],
  unavailable: ['索引没有载入成功，可能是网络中断。', '索引沒有載入成功，可能是網路中斷。'],
  notBuilt: ['开发时没有索引：它在构建全站时生成。', '開發時沒有索引：它在建置全站時產生。'],
  retry: ['重试', '重試'],
  findBar: ['页内命中', '頁內命中'],
  findCount: ['“{}” 第{}处，共{}处', '「{}」 第{}處，共{}處'],
  findNext: ['下一处（n）', '下一處（n）'],
  findPrevious: ['上一处（p）', '上一處（p）'],
  findClear: ['清除标记（Esc）', '清除標記（Esc）'],
  helpTitle: ['怎样检索', '怎樣搜尋'],
  helpSpace: ['用空格隔开几个词，找同时含有这些词的条文。', '用空格隔開幾個詞，找同時含有這些詞的條文。'],
  helpQuotes: ['引号内的空格不分词：“10G PON”。', '引號內的空格不分詞：「10G PON」。'],
  helpMinus: ['词前加减号，排除含有它的条文：数据 -平台。', '詞前加減號，排除含有它的條文：數據 -平台。'],
  helpFold: [
    '简体、繁体、全角、半角、大小写都不必区分；标点要与原文一致，引号、连接号、括号除外。',
    '簡體、繁體、全形、半形、大小寫都不必區分；標點要與原文一致，引號、連接號、括號除外。',
  ],
  helpJump: [
    '输入编号、文号、标题，或机构、指标、主题、术语的名称（英文、拼音也可），可直达：二（三）、2.3、第十二条、专栏4、smart city。',
    '輸入編號、文號、標題，或機構、指標、主題、術語的名稱（英文、拼音也可），可直達：二（三）、2.3、第十二條、專欄4、smart city。',
  ],
  browse: ['不检索，也可以从这些地方找起', '不搜尋，也可以從這些地方找起'],
  browseTopics: ['按主题', '按主題'],
  browseTerms: ['按术语', '按術語'],
  browseDocuments: ['按文件', '按文件'],
  needsScript: [
    '检索需要 JavaScript。没有它时，请从下面的索引找起。',
    '搜尋需要 JavaScript。沒有它時，請從下面的索引找起。',
  ],
  openSearch: ['对读：检索政策条文', '對讀：搜尋政策條文'],
} as const satisfies Record<string, readonly [string, string]>

/** A word or phrase of the search. */
type SearchWord = keyof typeof table

/** Looks up a phrase; each `{}` in it takes the next value. */
export type SaySearch = (word: SearchWord, ...values: (string | number)[]) => string

/** The words of the search in one script. */
export function searchWordsIn(script: Script): SaySearch {
  const at = script === 'Hans' ? 0 : 1
  return (word, ...values) => fill(table[word][at], values)
}
