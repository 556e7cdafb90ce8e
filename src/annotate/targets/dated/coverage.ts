import { shape } from '../../../schemas/grammar.ts'
import { trim } from '../findings.ts'
import type { Clause, DatedRule, Finding } from '../paragraph-reading.ts'

/** Example: 全覆盖 in 千兆光纤宽带实现全面覆盖, 实现规模以上工业企业数字化转型全覆盖. */
const COVERED = /(?:全面|全域|全部|基本|有效)?(?:全覆盖|(?<=全面|全域|全部)覆盖)(?=$|[、和与及并”])/

/** Example: 全部选用 in 公务用车新增或更新全部选用电动车: all of a kind do something. */
const ALL = shape(({ verbs }) => new RegExp(`[\u4e00-\u9fff](?<all>全部${verbs.share}(?:[\u4e00-\u9fff]{0,16}))$`))

/** Example: 全部 … 均应提供 in 全部社区卫生服务中心均应提供长期处方服务. */
const EACH =
  /^(?:□|，|力争|争取|确保)*(?<all>全部|所有)[^，。；]{2,24}?(?:均|都)(?:应当?|要|须|需|能够?)[\u4e00-\u9fff]{2,24}$/

/** Example: 实现 in 力争实现…全覆盖: a result; 推进全覆盖 is only a task. */
const REACHED = /实现|达到|做到|确保|完成|形成|全面覆盖|全部覆盖/

/** Example: 推进 in 持续推进…全覆盖. */
const UNDER_WAY = /^(?:□|持续|加快|积极|稳步|有序|逐步|不断|深入|进一步|大力)*(?:推进|推动|扩大|促进|提升)/

const overlaps = (a: Clause, b: Clause) => a.start < b.end && b.start < a.end

/** Coverage of all, with a date: 到2026年，千兆光纤宽带实现全面覆盖. */
export const coverage: DatedRule = {
  id: 'coverage',
  examples: [
    '到2026年，千兆光纤宽带实现全面覆盖',
    '力争实现全市规模以上工业企业数字化转型全覆盖',
    '到2026年力争全市公务用车新增或更新全部选用电动车',
    '到2025年，全部社区卫生服务中心均应提供长期处方服务',
  ],
  read: (plain, sentence, taken, grammar) =>
    sentence.clauses.flatMap((clause): Finding[] => {
      const words = plain.slice(clause.start, clause.end)
      const match = COVERED.exec(words)
      const all = ALL(grammar).exec(words)
      const covered = EACH.exec(words) ?? all ?? (match && REACHED.test(words) ? match : null)
      if (!covered || UNDER_WAY.test(words) || taken.some((stretch) => overlaps(stretch, clause))) return []
      const end = clause.start + covered.index + covered[0].length
      const quote = trim(plain, { start: clause.start, end }, sentence.dates)
      const indicator = trim(
        plain,
        covered.index === 0
          ? { start: clause.start, end }
          : { start: clause.start, end: clause.start + covered.index + (all ? 1 : 0) },
        sentence.dates,
      )
      const quantity = null
      return [{ rule: 'coverage', ...quote, indicator, quantity, comparator: null, kind: 'coverage' }]
    }),
}
