import type { Script } from '../policy/tree.ts'
import type { CodingUnitRow } from '../schemas/index.ts'
import type { InstrumentType } from '../schemas/vocabulary-instruments.ts'
import type { Word } from '../words/interface.ts'

/** What each column of the coding units holds, in the order of the table. Pairs are Simplified, Traditional. */
const columns: Record<keyof CodingUnitRow, readonly [string, string]> = {
  id: [
    '句的编号：文件、条的编号加“-s”和句序。与本版句子的地址一致，文本不变则不变。',
    '句的編號：文件、條的編號加「-s」和句序。與本版句子的地址一致，文字不變則不變。',
  ],
  document: ['文件的编号（documents 表的 id）。', '文件的編號（documents 表的 id）。'],
  document_title: ['文件标题。', '文件標題。'],
  place: ['文件所属地区；文中未载为空。', '文件所屬地區；文中未載為空。'],
  region: ['地区的行政区划代码（GB/T 2260）。', '地區的行政區劃代碼（GB/T 2260）。'],
  chapter: ['所在的第一级标题；序言等在各章之前的为空。', '所在的第一級標題；序言等在各章之前的為空。'],
  path: ['所在各级标题，由外到内。', '所在各級標題，由外到內。'],
  provision: ['条的编号（provisions 表的 id）。', '條的編號（provisions 表的 id）。'],
  kind: [
    '条的种类：preamble 序言，general 总体要求，measure 举措，safeguard 保障措施，box 专栏，attachment 附件，article 条文，heading 标题。',
    '條的種類：preamble 序言，general 總體要求，measure 舉措，safeguard 保障措施，box 專欄，attachment 附件，article 條文，heading 標題。',
  ],
  label: ['条的序号，照原文，去括号和点。', '條的序號，照原文，去括號和點。'],
  title: ['条的标题；没有为空。', '條的標題；沒有為空。'],
  title_en: ['条标题的英译；没有为空。', '條標題的英譯；沒有為空。'],
  sentence: ['句在条中的次序，从1起。', '句在條中的次序，從1起。'],
  part: [
    'title 只是标题的句，text 正文，responsibility 只是责任单位的句。',
    'title 只是標題的句，text 正文，responsibility 只是責任單位的句。',
  ],
  start: [
    '句在条的 text 中起始的位置，从0起，按 UTF-16 计（常用字一字一位）。',
    '句在條的 text 中起始的位置，從0起，按 UTF-16 計（常用字一字一位）。',
  ],
  end: ['句在条的 text 中终止的位置，不含该位。', '句在條的 text 中終止的位置，不含該位。'],
  text: ['句的简体文本，不含条的序号。', '句的簡體文字，不含條的序號。'],
  text_hant: ['句的繁体文本，只换字形。', '句的繁體文字，只換字形。'],
  text_en: ['句的英译，供参考；没有为空。', '句的英譯，供參考；沒有為空。'],
  text_en_state: [
    '英译的状态：machine 程序所译，reviewed 另一读者对照原文复读过，draft 存疑，official 官方译文，out-of-date 译后原文有改动。',
    '英譯的狀態：machine 程式所譯，reviewed 另一讀者對照原文複讀過，draft 存疑，official 官方譯文，out-of-date 譯後原文有改動。',
  ],
  topics: ['条的主题（topics 表的 id），最重的在前。', '條的主題（topics 表的 id），最重的在前。'],
  instrument: [
    '政策工具类型：supply 供给型，demand 需求型，environment 环境型；没有规则适用、责任单位句、序言与附件为空。',
    '政策工具類型：supply 供給型，demand 需求型，environment 環境型；沒有規則適用、責任單位句、序言與附件為空。',
  ],
  instrument_tool: ['类型中得分最高的工具，见下表。', '類型中得分最高的工具，見下表。'],
  instrument_by: ['由谁判断：rule，规则。', '由誰判斷：rule，規則。'],
  instrument_words: ['决定类型的词，最重的在前，至多5个。', '決定類型的詞，最重的在前，至多5個。'],
  instrument_also: ['同句中也达到1分的其他类型。', '同句中也達到1分的其他類型。'],
  target: ['句中是否有目标表中的目标：true、false。', '句中是否有目標表中的目標：true、false。'],
  targets: ['这些目标的编号（targets 表的 id）。', '這些目標的編號（targets 表的 id）。'],
  lead: ['条的牵头单位，照原文的名称。', '條的牽頭單位，照原文的名稱。'],
  support: ['条的配合单位。', '條的配合單位。'],
  responsible: ['条的责任单位，原文不分牵头、配合的。', '條的責任單位，原文不分牽頭、配合的。'],
  agencies: ['上述机构的编号（agencies 表的 id）。', '上述機構的編號（agencies 表的 id）。'],
  url: [
    '句在本版的地址：建站时给出网站地址的，为完整地址；否则从网站的根路径写起（/documents/…）。',
    '句在本版的地址：建站時給出網站地址的，為完整地址；否則從網站的根路徑寫起（/documents/…）。',
  ],
}

/** The columns of the coding units with their meaning in a script. */
export const codebookColumns = (script: Script): { name: string; meaning: string }[] =>
  Object.entries(columns).map(([name, both]) => ({ name, meaning: both[script === 'Hans' ? 0 : 1] }))

/** The types of instruments in the order of the page, with their names and what they mean. */
export const instrumentTypes: readonly { type: InstrumentType; name: Word; meaning: Word }[] = [
  { type: 'supply', name: 'codebookSupply', meaning: 'codebookSupplyMeaning' },
  { type: 'demand', name: 'codebookDemand', meaning: 'codebookDemandMeaning' },
  { type: 'environment', name: 'codebookEnvironment', meaning: 'codebookEnvironmentMeaning' },
]
