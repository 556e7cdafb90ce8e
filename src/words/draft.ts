import type { Script } from '../policy/tree.ts'
import { fill } from './fill.ts'

/** Words of a reader's own text beside the edition. Pairs are Simplified, Traditional, both written by hand. */
const table = {
  page: ['拟稿对读', '擬稿對讀'],
  lead: [
    '放进一份自己的文本，看本站怎样读它：大纲、目标、责任、引用，与本站各文件对应的条，共有的文字，以及可能从别处留下的地名、机构和数。',
    '放進一份自己的文字，看本站怎樣讀它：大綱、目標、責任、引用，與本站各文件對應的條，共有的文字，以及可能從別處留下的地名、機構和數。',
  ],
  private: [
    '全部在这台设备上处理，文本不离开浏览器，也不存下来。读过一次之后，断网也能用。',
    '全部在這臺裝置上處理，文字不離開瀏覽器，也不存下來。讀過一次之後，斷網也能用。',
  ],
  sent: ['已送出{}字节', '已送出{}位元組'],
  needsScript: [
    '这一页需要启用 JavaScript：文本由浏览器自己处理。',
    '這一頁需要啟用 JavaScript：文字由瀏覽器自己處理。',
  ],
  text: ['文本', '文字'],
  paste: ['在这里粘贴，或把文件拖到这里', '在這裡貼上，或把檔案拖到這裡'],
  choose: ['选文件', '選檔案'],
  kinds: ['txt、md、html、docx、doc、pdf', 'txt、md、html、docx、doc、pdf'],
  second: ['并排另一份（去年的、另一稿）', '並排另一份（去年的、另一稿）'],
  secondText: ['较早的一份', '較早的一份'],
  read: ['读', '讀'],
  clear: ['清除全部', '清除全部'],
  cleared: ['已清除。', '已清除。'],
  place: ['本文属于', '本文屬於'],
  placeGuess: ['按文中所写推定', '按文中所寫推定'],
  placeUnknown: ['没有叫“{}”的省、市、县，请写全称。', '沒有叫「{}」的省、市、縣，請寫全稱。'],
  compare: ['与本站各文件对读', '與本站各文件對讀'],
  compareSize: ['首次需取约{}MB词典和文本，之后不再取', '首次需取約{}MB詞典和文字，之後不再取'],
  again: ['再对读', '再對讀'],
  reading: ['正在读…', '正在讀…'],
  comparing: ['正在对读…', '正在對讀…'],
  readDone: ['读完：{}字，{}条，{}个目标。', '讀完：{}字，{}條，{}個目標。'],
  comparedDone: ['已与{}份文件对读（本站共{}份）。', '已與{}份文件對讀（本站共{}份）。'],
  failed: ['没有读成：{}', '沒有讀成：{}'],
  empty: ['还没有文本。请粘贴，或选一个文件。', '還沒有文字。請貼上，或選一個檔案。'],
  noDocument: ['没有认出政策文本：这里需要有正文的文件。', '沒有認出政策文字：這裡需要有正文的文件。'],
  notChinese: ['这份文本里几乎没有汉字；本站只读中文。', '這份文字裡幾乎沒有漢字；本站只讀中文。'],
  tooLarge: ['文件超过{}MB，请只放正文。', '檔案超過{}MB，請只放正文。'],
  leave: ['离开这一页，文本就没有了。', '離開這一頁，文字就沒有了。'],
  tabs: ['读出了什么', '讀出了什麼'],
  tabText: ['正文', '正文'],
  tabTargets: ['目标', '目標'],
  tabResponsible: ['责任', '責任'],
  tabCitations: ['引用', '引用'],
  tabTerms: ['术语', '術語'],
  tabMessages: ['提醒', '提醒'],
  tabCounterparts: ['对应的条', '對應的條'],
  tabWording: ['共有的文字', '共有的文字'],
  tabLeftovers: ['可能留下的', '可能留下的'],
  tabVersions: ['与较早一份', '與較早一份'],
  outline: ['大纲', '大綱'],
  untitled: ['没有标题', '沒有標題'],
  script: ['字体', '字體'],
  Hans: ['简体', '簡體'],
  Hant: ['繁体', '繁體'],
  parallel: ['简繁并排', '簡繁並排'],
  scriptLater: ['另一种字体在对读之后才有。', '另一種字體在對讀之後才有。'],
  where: ['条', '條'],
  sentence: ['原句', '原句'],
  value: ['值', '值'],
  indicator: ['指标', '指標'],
  deadline: ['期限', '期限'],
  agency: ['机构', '機構'],
  role: ['职责', '職責'],
  lead_: ['牵头', '牽頭'],
  support: ['配合', '配合'],
  responsible: ['责任', '責任'],
  cited: ['引用的文件', '引用的文件'],
  number: ['文号', '文號'],
  term: ['术语', '術語'],
  definition: ['释义', '釋義'],
  message: ['提醒', '提醒'],
  line: ['第{}行', '第{}行'],
  none: ['没有。', '沒有。'],
  later: ['与本站各文件对读之后才有。', '與本站各文件對讀之後才有。'],
  same: ['同一举措', '同一舉措'],
  related: ['相关', '相關'],
  counterpartsNone: ['没有找到对应的条。', '沒有找到對應的條。'],
  counterpartsOf: ['{}条有对应，共{}处', '{}條有對應，共{}處'],
  showText: ['并排读', '並排讀'],
  wordingLead: [
    '八个字以上与本站文件一字不差的文字。四份以上文件（连本文在内）都有的是套语；少于四份的，列出谁先有。国家文件排在最前。',
    '八個字以上與本站文件一字不差的文字。四份以上文件（連本文在內）都有的是套語；少於四份的，列出誰先有。國家文件排在最前。',
  ],
  shares: ['各文件占本文的份额', '各文件占本文的份額'],
  document: ['文件', '文件'],
  share: ['共有', '共有'],
  formula: ['套语', '套語'],
  peculiar: ['少数文件有的', '少數文件有的'],
  passages: ['文字', '文字'],
  firstBy: ['先见于', '先見於'],
  undated: ['无日期', '無日期'],
  nation: ['国家文件', '國家文件'],
  documentsWith: ['另有{}份', '另有{}份'],
  leftoversLead: [
    '与别处文件文字相同、内容却像属于那里的地名、机构、数和年份。只供核对：也可能是有意写的。',
    '與別處文件文字相同、內容卻像屬於那裡的地名、機構、數和年份。只供核對：也可能是有意寫的。',
  ],
  leftoversNone: ['没有发现。', '沒有發現。'],
  leftoversNoPlace: ['不知道本文属于哪里，请在上面写明。', '不知道本文屬於哪裡，請在上面寫明。'],
  leftPlace: ['地名', '地名'],
  leftOrgan: ['机构', '機構'],
  leftNumber: ['数', '數'],
  leftYear: ['年份', '年份'],
  leftName: ['名称', '名稱'],
  leftReference: ['文号', '文號'],
  whyOfSource: ['是来源地的，不在{}', '是來源地的，不在{}'],
  whyChanged: ['别处已改为“{}”，这里与来源相同', '別處已改為「{}」，這裡與來源相同'],
  whyNumber: ['别的目标数都改了，这个与来源相同', '別的目標數都改了，這個與來源相同'],
  whyOwnName: ['{}的文件称“{}”', '{}的文件稱「{}」'],
  here: ['本文', '本文'],
  there: ['来源', '來源'],
  stateKept: ['未改', '未改'],
  stateChanged: ['改动', '改動'],
  stateDropped: ['删去', '刪去'],
  stateNew: ['新增', '新增'],
  stateSame: ['未变', '未變'],
  stateRaised: ['提高', '提高'],
  stateLowered: ['降低', '降低'],
  measures: ['举措', '舉措'],
  before: ['较早', '較早'],
  after: ['本文', '本文'],
  differ: ['逐词差异', '逐詞差異'],
  take: ['带走', '帶走'],
  takeCsv: ['本表CSV', '本表CSV'],
  takeJson: ['全部JSON', '全部JSON'],
  takeHtml: ['网页文件', '網頁檔案'],
  takeMarkdown: ['Markdown', 'Markdown'],
  home: ['有自己的文本？', '有自己的文字？'],
  homeLink: ['放进来对读，文本不离开这台设备', '放進來對讀，文字不離開這臺裝置'],
} as const satisfies Record<string, readonly [string, string]>

/** What the checks look at, by the id of their rule. */
const rules = {
  'number-sequence': ['编号不连续', '編號不連續'],
  'heading-without-text': ['标题下没有正文', '標題下沒有正文'],
  'unbalanced-pair': ['括号或引号不成对', '括號或引號不成對'],
  'unclosed-title': ['书名号不成对', '書名號不成對'],
  'clause-without-agency': ['责任句里没有机构', '責任句裡沒有機構'],
  'unread-clause': ['责任句没有读出', '責任句沒有讀出'],
  'unresolved-agency': ['机构简称不知全称', '機構簡稱不知全稱'],
  'unread-number': ['有数没有读出目标', '有數沒有讀出目標'],
  'long-sentence': ['句子过长', '句子過長'],
  'letter-in-number': ['数里有字母', '數裡有字母'],
  'unexpected-character': ['少见的字符', '少見的字元'],
  'metadata-title': ['没有标题', '沒有標題'],
  'metadata-number': ['没有文号', '沒有文號'],
  'metadata-date': ['没有日期', '沒有日期'],
  'metadata-region': ['看不出是哪里的文件', '看不出是哪裡的文件'],
} as const satisfies Record<string, readonly [string, string]>

/** A word of the page. */
export type DraftWord = keyof typeof table

/** Looks up a phrase; each `{}` in it takes the next value. */
export type SayDraft = (word: DraftWord, ...values: (string | number)[]) => string

const at = (script: Script) => (script === 'Hans' ? 0 : 1)

/** The words in one script. */
export const draftWordsIn =
  (script: Script): SayDraft =>
  (word, ...values) =>
    fill(table[word][at(script)], values)

const isRule = (rule: string): rule is keyof typeof rules => rule in rules

/** What a rule looks at, in words; its id where it has none. */
export const nameOfRule = (rule: string, script: Script): string => (isRule(rule) ? rules[rule][at(script)] : rule)
