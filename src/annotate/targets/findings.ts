import { readComparison } from './comparison.ts'
import type { Candidate, Clause, DateToken, Finding } from './paragraph-reading.ts'

/** Example: 一是, ——, 并 before the words of a target. */
const LEADING = /^(?:——|—|[一二三四五六七八九十]是|同时|其中|并且|并|且|以及|和|与|及|[、，：\s“”‘’「」])+/

const TRAILING = /[、，：；\s]+$/

/** A stretch without the dates, joints and spaces at its ends. */
export function trim(plain: string, stretch: Clause, dates: readonly DateToken[]): Clause {
  let { start, end } = stretch
  for (let moved = true; moved && start < end;) {
    const lead = LEADING.exec(plain.slice(start, end))?.[0].length ?? 0
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

/** What a number is about when its own words do not say: the number before it in the clause, else the clause before. */
function subjectBefore({ sentence, clause, previous }: Candidate): Clause {
  if (previous && previous.start >= clause.start) return previous.indicator
  const index = sentence.clauses.indexOf(clause)
  return sentence.clauses[index - 1] ?? { start: clause.start, end: clause.start }
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

/** The words before a number without the value it is compared with: 规模 in 规模达到2020年底的4倍以上. */
function withoutBaseline({ plain, sentence, start, before, grammar }: Candidate): Clause {
  const end = start + before.replace(OF, '').length
  const token = sentence.dates.find((date) => date.use === 'baseline' && date.end === end && date.start > start)
  if (!token) return { start, end: start + before.length }
  return { start, end: token.start - readComparison(plain.slice(start, token.start), '', grammar).lengthBefore }
}

/** A finding whose number stands behind the words of its indicator: 接入率超90%. */
export function postposed(rule: string, candidate: Candidate): Finding {
  const own = withoutBaseline(candidate)
  const words = trim(candidate.plain, own, candidate.sentence.dates)
  return finding(rule, candidate, words.start < words.end ? own : subjectBefore(candidate))
}

/** A finding whose number stands before what it counts: 20家百亿级骨干企业. */
export function preposed(rule: string, candidate: Candidate): Finding {
  return finding(rule, candidate, { start: candidate.afterStart, end: candidate.end })
}
