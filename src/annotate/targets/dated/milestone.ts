import { trim } from '../findings.ts'
import type { Clause, DatedRule, DateToken, Finding } from '../types.ts'

/** Example: 完成项目总体建设, 建成省级平台. Done by its date, whatever the date's form. */
const DONE =
  /^(?<head>[^，。；、]{0,20}?)(?<verb>(?:全面|基本|全部|如期|高质量|率先|初步)*(?:完成|建成))(?<object>[^，。；]+)/

/** Example: 省级平台建成投用, 各级政府的政务诚信档案全面建立. */
const ENDS_DONE =
  /(?:投入使用|投入运营|投入运行|建成投用|投用|完工|封顶|投运|投产|通车|竣工|竣工验收|开工建设|开工|上线运行|正式上线|上线|挂牌|开通运营|落成|交付使用|并网发电|并网|建成|(?:全面|全部|基本)(?:建立|完成|建成|兑现|到位|实现|落实|消除|退出|关停|取消|启用|开通|运行)|(?:全面|全部)[\u4e00-\u9fff]{2}|完成[^，。；]{1,12}|出台|印发)$/

/** Example: 出台《…办法》 behind 2024年底前: verbs that make a deliverable of a task with its own date. */
const BY =
  /^(?<head>[^，。；、]{0,20}?)(?<verb>制定出台|研究制定|制定|出台|印发|发布|编制|组建|设立|启动|上线|开通|搭建|修订|建立|实现|推出|构建|开展|开工建设|公布|清理|取消|淘汰|关停|整合|报送|形成|健全|完善)(?<object>[^，。；]+)/

/** Example: 目标任务 in 完成目标任务: no deliverable. 完成率, 完成情况 are nouns. */
const NO_OBJECT = /^(?:率|情况|后|度|时限|时间|的|目标任务|各项目标|各项任务|以来|情形|了)/

/** Example: 体系 at the end of 建成…体系: a state of things, not something handed over. */
const ABSTRACT =
  /(?:体系|格局|机制|生态|环境|高地|强省|强市|强县|社会|模式|能力|优势|态势|局面|合力|氛围|水平|样板|支撑|目标|名片|品牌|标杆|典范|窗口|引擎|增长极|新亮点|共同体|先行区|策源地|集聚地|新优势|新格局|规模|雏形|突破|进展|成效|增长|提升|化)$/

/** Example: 一批 in 建成一批示范平台: how many is not said. */
const SOME = /一批|一系列|若干|一些/

/** Verbs of the weaker kind need more than work going on: 开展…工作, 完善…机制 are no deliverables. */
const WEAK = new Set(['实现', '构建', '开展', '形成', '健全', '完善', '建立', '推出', '整合', '清理'])

const overlaps = (a: Clause, b: Clause) => a.start < b.end && b.start < a.end

/** Whether words promise something done: a thing completed or, with a date of its own, a document or a body. */
function isDelivered(words: string, manner: DateToken['manner']): boolean {
  const done = DONE.exec(words)?.groups
  if (done) {
    const object = done.object ?? ''
    const built = done.verb?.endsWith('建成') === true
    return !NO_OBJECT.test(object) && !SOME.test(object) && !(built && ABSTRACT.test(object))
  }
  if (ENDS_DONE.test(words)) {
    const subject = words.replace(ENDS_DONE, '').replace(/(?:基本|全面|全部)$/, '')
    return !SOME.test(words) && (manner === 'by' || !ABSTRACT.test(subject))
  }
  const by = manner === 'by' ? BY.exec(words)?.groups : undefined
  if (!by) return false
  const object = by.object ?? ''
  return !NO_OBJECT.test(object) && !SOME.test(object) && !(WEAK.has(by.verb ?? '') && ABSTRACT.test(object))
}

/** Example: 完成 at the head of a later clause, 全面兑现 at its end: the date holds for it too. */
const STRONG = /^(?:全面|基本|全部)?(?:完成|建成)|(?:全面|全部)(?:建立|完成|建成|兑现|到位|消除|退出|关停|取消|启用)$/

/** Words between a date and its task. */
const HEDGES = /^(?:要|力争|争取|确保|努力|须|需|应|均|全面|，|、|：|\s)*/

/** A deliverable with its date and no number: 2023年底前，完成项目总体建设. */
export const milestone: DatedRule = {
  id: 'milestone',
  examples: ['2023年底前，完成项目总体建设', '到2026年完成全部低速端口改造', '2024年6月底前出台实施细则'],
  read: (plain, sentence, taken) => {
    const found: Finding[] = []
    const dates = sentence.dates.filter(
      ({ use, manner, iso }) => use === 'deadline' && iso !== null && manner !== 'period',
    )
    for (const [i, date] of dates.entries()) {
      const until = dates[i + 1]?.start ?? sentence.end
      const clauses = sentence.clauses
        .map((clause) => ({ start: Math.max(clause.start, date.end), end: Math.min(clause.end, until) }))
        .filter(({ start, end }) => plain.slice(start, end).trim() !== '')
      let first = true
      for (const clause of clauses) {
        const start = clause.start + (HEDGES.exec(plain.slice(clause.start, clause.end))?.[0].length ?? 0)
        const words = plain.slice(start, clause.end).trim()
        const free = !taken.some((stretch) => overlaps(stretch, clause))
        const strong = STRONG.test(words)
        if (free && (first || strong) && isDelivered(words, date.manner)) {
          const quote = trim(plain, { start, end: clause.end }, sentence.dates)
          const withDate = first && /^[，\s]?$/.test(plain.slice(date.end, clause.start))
          found.push({
            rule: 'milestone',
            start: withDate ? date.start : quote.start,
            end: quote.end,
            indicator: quote,
            quantity: null,
            comparator: null,
            kind: 'milestone',
            deadline: date,
          })
        }
        if (words !== '') first = false
      }
    }
    return found
  },
}
