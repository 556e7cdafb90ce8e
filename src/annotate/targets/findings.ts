import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'
import { readComparison } from './comparison.ts'
import type { Candidate, Clause, DateToken, Finding } from './paragraph-reading.ts'

/** Example: 一是, ——, 并 before the words of a target; 以上 of a number that was left before it. */
const LEADING =
  /^(?:——|—|以上(?=[\u4e00-\u9fff]{3})|[一二三四五六七八九十]{1,3}是|同时|其中|并且|并|且|以及|和|与|及|[、，：\s”’」])+/

/** Example: “ before a word whose closing mark stands outside. */
const OPENING = /^[“‘「](?!.*[”’」])/

/** Example: 一链一策” at the head of a stretch: the end of a name that began before it. */
const CLOSED = /^[^“‘「，。；]{0,12}[”’」](?=.)/

const TRAILING = /[、，：；\s]+$/

/** A stretch without the dates, joints and spaces at its ends. */
export function trim(plain: string, stretch: Clause, dates: readonly DateToken[]): Clause {
  let { start, end } = stretch
  for (let moved = true; moved && start < end;) {
    const words = plain.slice(start, end)
    const lead = (LEADING.exec(words) ?? OPENING.exec(words) ?? CLOSED.exec(words))?.[0].length ?? 0
    start += lead
    const first = dates.find((date) => date.use !== 'baseline' && date.start <= start && start < date.end)
    if (first) start = Math.min(first.end, end)
    moved = lead > 0 || first !== undefined
  }
  for (let moved = true; moved && start < end;) {
    const tail = TRAILING.exec(plain.slice(start, end))?.[0].length ?? 0
    end -= tail
    const last = dates.find((date) => date.use !== 'baseline' && date.start >= start && date.end === end)
    if (last) end = last.start
    moved = tail > 0 || last !== undefined
  }
  return { start, end: Math.max(start, end) }
}

/** Example: 年均增长 at the end of 固定资产投资年均增长: how a value changes, not what it is of. */
const HOW = shape(
  ({ verbs }) =>
    new RegExp(
      `(?:年均|同比|每年|比上年|累计|分别|再|平均){0,3}(?:(?:${verbs.change}|${verbs.moving}|完成|实现)(?:率|幅度)?)? ?$`,
    ),
)

/** A stretch without the words at its end that say how its value changes. */
function withoutChange(plain: string, { start, end }: Clause, grammar: Grammar): Clause {
  const words = plain.slice(start, end)
  const how = HOW(grammar).exec(words.slice(-LONGEST_HOW))?.[0].length ?? 0
  return { start, end: how < words.length ? end - how : end }
}

/** How many characters may say how a value changes. */
const LONGEST_HOW = 16

/**
 * What a number is about when its own words do not say: what the number before it is about, in its clause or the one
 * before, without the words of its change; else the clause before.
 */
function subjectBefore({ plain, sentence, clause, previous, attained, grammar }: Candidate): Clause {
  const index = sentence.clauses.indexOf(clause)
  const last = sentence.clauses[index - 1]
  const near = previous && previous.start >= (last?.start ?? clause.start)
  if (near && previous.indicator.end > previous.indicator.start) {
    // 分别增长7%、8%: the second number goes with the words of the first, their change included
    const said = previous.subject ?? previous.indicator
    return attained || previous.start < clause.start ? withoutChange(plain, said, grammar) : said
  }
  return last ?? { start: clause.start, end: clause.start }
}

function finding(rule: string, candidate: Candidate, indicator: Clause): Finding {
  const { plain, sentence, quantity, comparator, start, end } = candidate
  const quote = trim(plain, { start, end }, sentence.dates)
  const covers = quantity.unitBase === '%' && quantity.value === 100 && plain.slice(start, end).includes('覆盖')
  return {
    rule,
    start: Math.min(quote.start, quantity.start),
    end: Math.max(quote.end, quantity.end),
    indicator: trim(plain, indicator, sentence.dates),
    quantity,
    comparator,
    kind: covers ? 'coverage' : quantity.kind,
  }
}

/** Example: 的 in 达到2020年底的4倍. */
const OF = /(?:的|是|为)$/

/** The words before a number without the value it is compared with or starts from: 规模 in 规模达到2020年底的4倍以上. */
function withoutBaseline({ plain, sentence, start, before, grammar, origin }: Candidate): Clause {
  const end = start + before.replace(OF, '').length
  if (origin) return { start, end: Math.max(start, Math.min(end, origin.from)) }
  const token = sentence.dates.find((date) => date.use === 'baseline' && date.end === end && date.start > start)
  if (!token) return { start, end: start + before.length }
  return { start, end: token.start - readComparison(plain.slice(start, token.start), '', grammar).lengthBefore }
}

/** A finding whose number stands behind the words of its indicator: 接入率超90%. */
export function postposed(rule: string, candidate: Candidate): Finding {
  const { plain, sentence, grammar } = candidate
  const own = withoutBaseline(candidate)
  const words = trim(plain, own, sentence.dates)
  if (words.start >= words.end) return finding(rule, candidate, subjectBefore(candidate))
  const how = HOW(grammar).exec(plain.slice(words.start, words.end).slice(-LONGEST_HOW))?.[0].length ?? 0
  if (how < words.end - words.start || how === 0) return finding(rule, candidate, own)
  const subject = subjectBefore(candidate)
  const apart = subject.end <= words.start && subject.start < subject.end
  return { ...finding(rule, candidate, own), ...(apart ? { subject: trim(plain, subject, sentence.dates) } : {}) }
}

/** A finding whose number stands before what it counts: 20家百亿级骨干企业. */
export function preposed(rule: string, candidate: Candidate & { indicatorEnd?: number }): Finding {
  return finding(rule, candidate, { start: candidate.afterStart, end: candidate.indicatorEnd ?? candidate.end })
}
