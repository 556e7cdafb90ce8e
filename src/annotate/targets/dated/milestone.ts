import type { Grammar } from '../../../schemas/grammar.ts'
import { shape } from '../../../schemas/grammar.ts'
import { trim } from '../findings.ts'
import type { Clause, DatedRule, DateToken, Finding } from '../paragraph-reading.ts'

/** Example: 完成项目总体建设, 建成省级平台. Done by its date, whatever the date's form. */
const DONE =
  /^(?<head>[^，。；、]{0,20}?)(?<verb>(?:全面|基本|全部|如期|高质量|率先|初步)*(?:完成|建成))(?<object>[^，。；]+)/

/** Example: 省级平台建成投用, 各级政府的政务诚信档案全面建立. */
const ENDS_DONE = shape(
  ({ verbs }) =>
    new RegExp(
      String.raw`(?:${verbs.done}|(?:全面|全部|基本)(?:建立|完成|建成|兑现|到位|实现|落实|消除|退出|关停|取消|启用|开通|运行)|(?:全面|全部)[\u4e00-\u9fff]{2}|完成[^，。；]{1,12})$`,
    ),
)

/** Example: 出台《…办法》 behind 2024年底前: verbs that make a deliverable of a task with its own date. */
const BY = shape(
  ({ verbs }) => new RegExp(`^(?<head>[^，。；、]{0,32}?)(?<verb>${verbs.delivering})(?<object>[^，。；]+)`),
)

/** Example: 目标任务 in 完成目标任务: no deliverable. 完成率, 完成情况 are nouns. */
const NO_OBJECT = /^(?:率|情况|后|度|时限|时间|的|目标任务|各项目标|各项任务|以来|情形|了)/

/** Example: 的机构 at the end of 完成整改的机构: of whom, not what. */
const OF_WHOM = /的(?:机构|企业|单位|地区|人员|部门|个人|地方|项目)$/

/** Example: 体系 at the end of 建成…体系: a state of things, not something handed over. */
const ABSTRACT = shape(({ nouns }) => new RegExp(`${nouns.state}$`))

/** Example: 一批 in 建成一批示范平台: how many is not said. */
const SOME = /一批|一系列|若干|一些/

/** Example: 可组织 in 困难企业可组织开展培训: others may, nobody promises. */
const PERMITTED = /(?<![不许认])可(?:以|按|由|在|组织|申请|享受|自|根据|延|继续|选)|允许|有权/

/** Verbs of the weaker kind need more than work going on: 开展…工作, 完善…机制 are no deliverables. */
const WEAK = shape(({ verbs }) => new RegExp(`^${verbs.weak}$`))

const overlaps = (a: Clause, b: Clause) => a.start < b.end && b.start < a.end

/** Whether words promise something done: a thing completed or, with a date of its own, a document or a body. */
function isDelivered(words: string, manner: DateToken['manner'], grammar: Grammar): boolean {
  if (PERMITTED.test(words)) return false
  const abstract = (object: string) => ABSTRACT(grammar).test(object)
  const done = DONE.exec(words)?.groups
  if (done) {
    const object = done.object ?? ''
    const built = done.verb?.endsWith('建成') === true
    return !NO_OBJECT.test(object) && !SOME.test(object) && !OF_WHOM.test(object) && !(built && abstract(object))
  }
  const ending = ENDS_DONE(grammar)
  if (ending.test(words)) {
    const subject = words.replace(ending, '').replace(/(?:基本|全面|全部)$/, '')
    return !SOME.test(words) && (manner === 'by' || !abstract(subject))
  }
  const by = manner === 'by' ? BY(grammar).exec(words)?.groups : undefined
  if (!by) return false
  const object = by.object ?? ''
  return !NO_OBJECT.test(object) && !SOME.test(object) && !(WEAK(grammar).test(by.verb ?? '') && abstract(object))
}

/** Example: 完成 at the head of a later clause, 全面兑现 at its end: the date holds for it too. */
const STRONG = /^(?:全面|基本|全部)?(?:完成|建成)|(?:全面|全部)(?:建立|完成|建成|兑现|到位|消除|退出|关停|取消|启用)$/

/** Example: 完成 in 该项工作于2026年4月底前完成: what is done stands before the date. */
const BARE = /^(?:全部|全面|基本|均)?(?:完成|建成|竣工|完工|落实到位|整改到位|执行到位|投入使用|投用|通车)$/

/** A word between what is done and its date. */
const LEAD = /(?:原则上|力争|争取|确保|应当?|要|须|需|均|于|在|至|到|，|\s)$/

/** Words without those between them and a date. */
function withoutLead(words: string): string {
  let rest = words
  while (LEAD.test(rest.slice(-4))) rest = rest.slice(0, -(LEAD.exec(rest.slice(-4))?.[0].length ?? 1))
  return rest
}

/** What stands before a date in its clause, or the clause before it where that one ends with 的: of whom it is said. */
function subjectOf(plain: string, { start }: DateToken, clauses: readonly Clause[]): Clause | null {
  const at = clauses.findIndex((clause) => clause.start <= start && start < clause.end)
  const own = clauses[at]
  if (!own) return null
  const words = withoutLead(plain.slice(own.start, start))
  if (words.trim().length > 3) return { start: own.start, end: own.start + words.length }
  const before = clauses[at - 1]
  return words.trim() === '' && before && /的$/.test(plain.slice(before.start, before.end).trim()) ? before : null
}

/** Words between a date and its task. */
const HEDGES = /^(?:要|力争|争取|确保|努力|须|需|应|均|全面|，|、|：|\s)*/

/** What all findings of this rule have. */
const MADE = { rule: 'milestone', quantity: null, comparator: null, kind: 'milestone' } as const

/** A deliverable with its date and no number: 2023年底前，完成项目总体建设. */
export const milestone: DatedRule = {
  id: 'milestone',
  examples: [
    '2023年底前，完成项目总体建设',
    '到2026年完成全部低速端口改造',
    '2024年6月底前出台实施细则',
    '该项工作于2026年4月底前完成',
  ],
  read: (plain, sentence, taken, grammar) => {
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
        const subject = first && BARE.test(words) ? subjectOf(plain, date, sentence.clauses) : null
        if (free && subject && !PERMITTED.test(plain.slice(subject.start, subject.end))) {
          const indicator = trim(plain, subject, sentence.dates)
          found.push({ ...MADE, start: indicator.start, end: clause.end, indicator, deadline: date })
          continue
        }
        if (free && (first || strong) && isDelivered(words, date.manner, grammar)) {
          const quote = trim(plain, { start, end: clause.end }, sentence.dates)
          const withDate = first && /^[，\s]?$/.test(plain.slice(date.end, clause.start))
          found.push({
            ...MADE,
            start: withDate ? date.start : quote.start,
            end: quote.end,
            indicator: quote,
            deadline: date,
          })
        }
        if (words !== '') first = false
      }
    }
    return found
  },
}
