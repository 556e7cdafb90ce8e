import type { ProvisionKind, TargetFacts, TargetSpan } from '../../policy/index.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import type { Calendar, Surroundings } from './outlook.ts'

/** What a paragraph's surroundings say about the targets in it. */
export interface TargetContext {
  /** Years the document covers. */
  horizon: { from: number | null; to: number | null } | null
  /** Whether it is a plan for one year, so that 全年 is a deadline. */
  annual: boolean
  /** The years it is read by. */
  calendar: Calendar
  /** Which way the text looks where it begins, and until when. */
  around: Surroundings
  /** Words that govern the paragraph from outside and may hold its deadline: the first paragraph of the goals. */
  opening: string | null
  /** The document's own place, the scope of whatever names none. */
  place: { name: string; level: string } | null
  kind: ProvisionKind
}

/** A number with its unit, offsets in the paragraph's text. */
export interface Quantity {
  start: number
  end: number
  value: number
  high: number | null
  base: number
  highBase: number | null
  /** As written, 万亿元; null for a bare number. */
  unit: string | null
  unitBase: string | null
  kind: TargetFacts['kind']
  figures: 'arabic' | 'chinese'
  /** Whether the unit counts things (29万个) rather than measures them (62Tbps). */
  counts: boolean
}

/** A date or period with what it is good for; `none` is a date alone, 2022年度. */
export interface DateToken {
  start: number
  end: number
  use: 'deadline' | 'baseline' | 'past' | 'none'
  /** ISO year, month or day; null where it gives none. */
  iso: string | null
  /** Said of a task (2023年底前, 年内) rather than of a goal (到2026年) or a period (全年). */
  manner: 'by' | 'goal' | 'period'
}

/** A stretch between two commas. */
export interface Clause {
  start: number
  end: number
}

/** A sentence with its clauses and dates. */
export interface ReadSentence extends Clause {
  clauses: Clause[]
  dates: DateToken[]
  quantities: Quantity[]
  /** Whether it tells what has been reached, not what will be. */
  past: boolean
  /** Whether the text around it looks back, by its headings and opening words. */
  back: boolean
  /** The date at the opening of the paragraph, or of an earlier sentence, that governs it; null when there is none. */
  over: DateToken | null
}

/** A paragraph as it is read; all texts have its length. */
export interface ParagraphReading {
  text: string
  /** In one script and width. */
  plain: string
  /** `plain` with names and dates blotted out. */
  blotted: string
  /** `plain` with `\0` for dates. */
  undated: string
  sentences: ReadSentence[]
  grammar: Grammar
}

/** A clause to look for numbers in, with the words of patterns. Offsets are the paragraph's. */
export interface ClausePlace {
  /** The paragraph in one script and width, names and dates blotted out. */
  plain: string
  sentence: ReadSentence
  clause: Clause
  grammar: Grammar
}

/** A value from which another starts, and where the words of it begin. */
export interface Origin extends Clause {
  from: number
}

/** A quantity with the words around it, as the rules see it. Offsets are the paragraph's. */
export interface Candidate extends ClausePlace {
  quantity: Quantity
  /** The part of the clause that belongs to this number, not to the one before or after. */
  start: number
  end: number
  /** That part's words before and after the number, without the words of comparison at its sides. */
  before: string
  after: string
  /** Where `after` begins. */
  afterStart: number
  comparator: NonNullable<TargetFacts['comparator']>
  /** Whether words say so: 超, 以上, 达到. */
  compared: boolean
  /** Whether 以上, 以下, 左右 stands behind it. */
  bounded: boolean
  /** Whether the number follows a verb of reaching, 达到. */
  attained: boolean
  /** The value its words start from, and where they begin to say so: 由58% in 占比由58%提高到65%. */
  origin: Origin | null
  /** The finding before this one in the sentence. */
  previous: Finding | null
  /** Whether any deadline is known: of the sentence, its surroundings or the document. */
  due: boolean
  /** Whether a deadline, a hedge or the kind of paragraph makes the sentence a commitment. */
  forward: boolean
}

/** What a rule found: the stretch of the quote and the words of the indicator. */
export interface Finding {
  rule: string
  start: number
  end: number
  /** Where the words of the indicator stand; an empty stretch when the sentence gives none. */
  indicator: Clause
  /** What the words of the indicator are about, when they say only how it changes: 投资 of 年均增长15%. */
  subject?: Clause
  /** The value it starts from. */
  origin?: Clause | null
  /** Its place among the numbers that share the clause. */
  share?: { index: number; of: number }
  quantity: Quantity | null
  comparator: TargetFacts['comparator']
  kind: TargetFacts['kind']
  deadline?: DateToken
}

/** A rule for numbers: one idea, with sentences it is for. */
export interface Rule {
  id: string
  examples: string[]
  read: (candidate: Candidate) => Finding | null
}

/** A rule for what is promised without a number; `taken` are the stretches of targets found already. */
export interface DatedRule {
  id: string
  examples: string[]
  read: (plain: string, sentence: ReadSentence, taken: readonly Clause[], grammar: Grammar) => Finding[]
}

export type { TargetFacts, TargetSpan }
