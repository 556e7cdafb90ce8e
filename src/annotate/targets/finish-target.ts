import type { Deadline } from './deadlines.ts'
import { HEDGE, readIndicator } from './indicator.ts'
import type {
  Clause,
  Finding,
  Quantity,
  ParagraphReading,
  ReadSentence,
  TargetContext,
  TargetSpan,
} from './paragraph-reading.ts'

/** The scope of a value whose sentence names none, by the level of the document's place. */
const WHOLE: Readonly<Record<string, string>> = {
  nation: '全国',
  province: '全省',
  prefecture: '全市',
  county: '全县',
}

/** Ends of names of places that say their whole better than the level: 全市 in 上海市, 全区 in 广西壮族自治区. */
const ENDS: readonly [RegExp, string][] = [
  [/市$/, '全市'],
  [/区$/, '全区'],
  [/州$/, '全州'],
  [/盟$/, '全盟'],
  [/旗$/, '全旗'],
]

/** The whole of a document's place: 全市 for a municipality; null when the place is not known. */
export function wholeOf(place: TargetContext['place']): string | null {
  if (place === null) return null
  return ENDS.find(([ending]) => ending.test(place.name))?.[1] ?? WHOLE[place.level] ?? null
}

/** Example: 每年 before what is repeated. */
const REPEATED = /每年|每季度|每月|年均/

function baselineOf(text: string, sentence: ReadSentence, finding: Finding): string | null {
  if (finding.origin) return text.slice(finding.origin.start, finding.origin.end)
  const clause = sentence.clauses.find(({ start, end }) => start <= finding.start && finding.start < end)
  const shared = clause !== undefined && /分[别別]/.test(text.slice(clause.start, finding.end))
  const from = shared ? clause.start : finding.start - 1
  const token = sentence.dates.findLast(
    ({ use, start, end }) => use === 'baseline' && start < finding.end && end >= from,
  )
  if (!token) return null
  return text
    .slice(token.start, token.end)
    .replace(/^[比较較与與同以在]/, '')
    .replace(/(?:相比|基础上|基礎上|为?基期|基数)$/, '')
}

/** The value a finding starts from, in its own unit: 88 of 由88%提高到95%. */
function startOf(sentence: ReadSentence, { origin, quantity }: Finding): number | null {
  const from = origin && sentence.quantities.find(({ start, end }) => start >= origin.start && end <= origin.end)
  return from && from.unit === quantity?.unit ? from.value : null
}

/** The hedging words in a sentence up to `end`. */
function hedgeOf({ text, plain }: ParagraphReading, { start }: ReadSentence, end: number): string | null {
  const match = HEDGE.exec(plain.slice(start, end))
  return match && text.slice(start + match.index, start + match.index + match[0].length)
}

/** A stretch of the text without the dates in it: 比率较2020年下降 is 比率下降. */
function withoutDates(text: string, { start, end }: Clause, { dates }: ReadSentence): string {
  const inside = dates.filter((date) => date.start >= start && date.end <= end)
  const ends = [start, ...inside.map((date) => date.end)]
  return ends
    .map((from, i) => text.slice(from, inside[i]?.start ?? end))
    .join('')
    .trim()
}

/** The unit as the text writes it, in its own script. */
function unitOf({ text, plain }: ParagraphReading, { unit, end }: Quantity): string | null {
  if (unit === null) return null
  const start = end - unit.length
  return plain.slice(start, end) === unit ? text.slice(start, end) : unit
}

/** Example: 分别 in 货物贸易、对外投资和实际利用外资分别占比达30%、20%和10%. */
const RESPECTIVELY = /^(?<list>.+?)(?:分别|分別)(?<rest>.*)$/

/** A name so short beside a longer one only says where it differs: 城镇 beside 农村居民人均可支配收入. */
const SHORTEST = 3

/** The words for the one of several numbers that share their indicator: the n-th of 甲、乙和丙分别占比. */
function oneOf(words: string, share: Finding['share']): string {
  const { list, rest } = RESPECTIVELY.exec(words)?.groups ?? {}
  const items = list?.split(/(?<=.)(?:、|以及|和|与|與|及)/) ?? []
  if (!share || items.length !== share.of) return words
  const [item, last] = [items[share.index] ?? '', items.at(-1) ?? '']
  // 城镇、农村居民收入: what the last says in full holds for those that say only where they differ
  const whole = item.length <= SHORTEST && last.length > item.length + SHORTEST ? item + last.slice(item.length) : item
  return `${whole}${rest ?? ''}`
}

/** What the number before is about, for words that say only how it changes; without its scope. */
function subjectOf(
  { text, undated, grammar }: ParagraphReading,
  sentence: ReadSentence,
  { subject }: Finding,
  { place }: TargetContext,
): string {
  if (!subject) return ''
  const { start, end } = readIndicator(undated.slice(subject.start, subject.end), place?.name ?? null, grammar)
  return withoutDates(text, { start: subject.start + start, end: subject.start + end }, sentence)
}

/** Makes the span of a finding: its facts in the words of the text. `inherited` is the scope the sentence named before. */
export function toSpan(
  reading: ParagraphReading,
  sentence: ReadSentence,
  finding: Finding,
  due: Deadline,
  context: TargetContext,
  inherited: string | null,
): TargetSpan {
  const { text, plain, undated } = reading
  const { quantity, indicator, rule } = finding
  const parts = readIndicator(
    undated.slice(indicator.start, indicator.end),
    context.place?.name ?? null,
    reading.grammar,
  )
  const stretch = { start: indicator.start + parts.start, end: indicator.start + parts.end }
  const said = oneOf(withoutDates(text, stretch, sentence), finding.share)
  const own = `${subjectOf(reading, sentence, finding, context)}${said}`
  const scope = parts.scopes
    .map(({ start, end }) => text.slice(indicator.start + start, indicator.start + end))
    .join('')
  const repeated = REPEATED.exec(plain.slice(finding.start, finding.end))?.[0]
  return {
    kind: 'target',
    start: finding.start,
    end: finding.end,
    rule: `targets/${rule}`,
    figure: quantity && { start: quantity.start, end: quantity.end },
    facts: {
      indicator: repeated === undefined || own.includes(repeated) ? own : `${repeated}${own}`,
      series: null,
      value: quantity?.value ?? null,
      valueHigh: quantity?.high ?? null,
      unit: quantity && unitOf(reading, quantity),
      valueBase: quantity?.base ?? null,
      unitBase: quantity?.unitBase ?? null,
      comparator: finding.comparator,
      deadline: finding.deadline?.iso ?? due.deadline,
      deadlineBasis: finding.deadline ? 'sentence' : due.basis,
      baseline: baselineOf(text, sentence, finding),
      baselineValue: startOf(sentence, finding),
      growth: null,
      attribute: null,
      scope: scope === '' ? (inherited ?? wholeOf(context.place)) : scope,
      hedge: hedgeOf(reading, sentence, quantity?.start ?? finding.end),
      kind: finding.kind,
    },
  }
}
