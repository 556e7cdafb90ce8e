import type { Script } from '../policy/tree.ts'
import { fill } from './fill.ts'

/** Words of any two provisions side by side. Pairs are Simplified, Traditional, both written by hand. */
export const compareWords = {
  compareShort: ['对照', '對照'],
  comparePage: ['两条对照', '兩條對照'],
  draftPage: ['拟稿对读', '擬稿對讀'],
  compareLead: [
    '任选两条，并排读。相同的词句用底色标出，可再看逐词的差异；地址栏里的链接可以转发。',
    '任選兩條，並排讀。相同的詞句用底色標出，可再看逐詞的差異；網址列裡的連結可以轉發。',
  ],
  compareNeedsScript: [
    '任选两条需要启用 JavaScript。每项举措与别处的对应条，在它自己的页面上并排；从下列文件进入。',
    '任選兩條需要啟用 JavaScript。每項舉措與別處的對應條，在它自己的頁面上並排；從下列文件進入。',
  ],
  compareFirst: ['第一条', '第一條'],
  compareSecond: ['第二条', '第二條'],
  compareDocument: ['文件', '文件'],
  compareProvision: ['条', '條'],
  compareChoose: ['请选择', '請選擇'],
  compareGo: ['并排', '並排'],
  compareCounterparts: ['与第一条对应的：', '與第一條對應的：'],
  compareMissing: ['没有选定两条。请在上面选择。', '沒有選定兩條。請在上面選擇。'],
  compareMissingOne: ['再选一条，与它并排。', '再選一條，與它並排。'],
  compareUnknown: ['没有这一条：{}。请在上面选择。', '沒有這一條：{}。請在上面選擇。'],
  compareFailed: ['未能读取文本，请再试。', '未能讀取文字，請再試。'],
  compareSame: ['两边是同一条。', '兩邊是同一條。'],
  compareMarks: ['标出', '標出'],
  compareShared: ['相同的词句', '相同的詞句'],
  compareWordsView: ['逐词差异', '逐詞差異'],
  comparePlain: ['不标', '不標'],
  compareSharedSaid: [
    '相同的词句（{}字以上）共{}个；占第一条{}%，第二条{}%。',
    '相同的詞句（{}字以上）共{}個；占第一條{}%，第二條{}%。',
  ],
  compareSharedNone: ['没有{}字以上相同的词句。', '沒有{}字以上相同的詞句。'],
  compareWordsSaid: [
    '按词比较：画线的词只见于这一边。第一条独有{}词，第二条独有{}词。',
    '按詞比較：畫線的詞只見於這一邊。第一條獨有{}詞，第二條獨有{}詞。',
  ],
  compareTooFar: ['两条差得太多，逐词比较没有意义。', '兩條差得太多，逐詞比較沒有意義。'],
  compareNoLink: ['对应表里没有这一对。', '對應表裡沒有這一對。'],
  compareInDocument: ['在文件中读', '在文件中讀'],
  compareMeasure: ['对读页', '對讀頁'],
} as const satisfies Record<string, readonly [string, string]>

/** Looks up a phrase; each `{}` in it takes the next value. */
export type SayCompared = (word: keyof typeof compareWords, ...values: (string | number)[]) => string

/** The words in one script. */
export function compareWordsIn(script: Script): SayCompared {
  const at = script === 'Hans' ? 0 : 1
  return (word, ...values) => fill(compareWords[word][at], values)
}
