import { pairBrackets } from './brackets.ts'

/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  start: number
  end: number
}

/** Example: 。 in 夯实支撑。推动发展。 */
const END_MARKS = '。！？'

/** What may close with the sentence it ends: 他说：“好。” */
const QUOTE_CLOSERS = '”’」』'
const BRACKET_CLOSERS = '）)〕]］】'
const BRACKET_OPENERS = '（(〔[［【'

/** What goes on with the sentence after a quotation: “好。”，他说 */
const GOING_ON = '，、；：,;:'

/** A full stop this many characters or fewer before the end of a bracket stands inside its sentence. */
const SOON = 60

/** What a quotation stands behind that is a sentence of its own: 他说：“好。”; not 坚持“应减尽减。”原则. */
const PAUSE = '，、；：。！？,;:!?—…'

/** A bracket longer than this holds no responsibility clause. */
const LONGEST_CLAUSE = 600

/** More clauses than this in a row are not looked at together. */
const MOST_CLAUSES = 4

/** Example: 责任单位：省科技厅; 牽頭部門：… */
const LABELLED = /^\s*(?:责任|牵头|配合|参与|主办|协办|落实|責任|牽頭|參與|主辦|協辦|落實)(?:单位|單位|部门|部門|人)/

/** Example: 省商务厅牵头，合肥海关配合; 市农业农村局、市商务局按职责分工负责 */
const IN_PROSE = /(?:牵头|负责|配合|分工|落实|牽頭|負責|落實)\s*$/

interface Text {
  text: string
  pairs: ReadonlyMap<number, number>
}

/** Whether a bracket that holds a responsibility clause opens at `open`; its closer's offset, else null. */
function clauseAt({ text, pairs }: Text, open: number): number | null {
  const close = pairs.get(open)
  if (close === undefined || close < open || close - open > LONGEST_CLAUSE) return null
  if (!BRACKET_OPENERS.includes(text.charAt(open))) return null
  const inside = text.slice(open + 1, close)
  return LABELLED.test(inside) || IN_PROSE.test(inside) ? close : null
}

function skip(text: string, from: number, test: (ch: string) => boolean): number {
  let at = from
  while (at < text.length && test(text.charAt(at))) at++
  return at
}

const isSpace = (ch: string) => ch.trim() === ''
const isEndMark = (ch: string) => END_MARKS.includes(ch)

/** Whether nothing but clauses, a full stop and white space stands from `from` to the end of the sentence or text. */
function endsWithClauses(context: Text, from: number): boolean {
  let at = from
  for (let count = 0; count < MOST_CLAUSES; count++) {
    const close = clauseAt(context, skip(context.text, at, isSpace))
    if (close === null) break
    at = close + 1
  }
  return isEndMark(context.text.charAt(at) || ' ') || skip(context.text, at, isSpace) === context.text.length
}

/**
 * Where the sentence ends whose end mark stands just before `from`, the marks it closes with included; null when it
 * goes on. `first` is where its first word stands, `closing` the closers of the brackets open at `from`.
 */
function endAfter({ text, pairs }: Text, from: number, first: number, closing: readonly number[]): number | null {
  let depth = closing.length
  let quoted = false
  let opener = -1
  let at = from
  for (; at < text.length; at++) {
    const ch = text.charAt(at)
    if (isEndMark(ch)) continue
    const opened = pairs.get(at)
    if (opened === undefined || opened > at) break
    const whole = BRACKET_CLOSERS.includes(ch) && opened === first
    if (!QUOTE_CLOSERS.includes(ch) && !whole) break
    quoted ||= !whole
    opener = opened
    depth--
  }
  const next = closing[depth - 1]
  if (next !== undefined && next - at <= SOON) return null
  if (!quoted || at >= text.length) return at
  const within = at - opener <= SOON && isWord(text.charAt(opener - 1)) && isWord(text.charAt(at))
  return within || GOING_ON.includes(text.charAt(at)) ? null : at
}

/** Whether words run on at a character: neither a pause, a bracket, white space nor an end of the text. */
const isWord = (ch: string): boolean => ch.trim() !== '' && !PAUSE.includes(ch) && !/\p{P}/u.test(ch)

/** The offsets at which sentences end, the last sentence's excepted when nothing marks its end. */
function findEnds(context: Text): number[] {
  const { text, pairs } = context
  const ends: number[] = []
  const closing: number[] = []
  let first = skip(text, 0, isSpace)
  const endAt = (at: number) => {
    ends.push(at)
    first = skip(text, at, isSpace)
  }
  for (let i = first; i < text.length;) {
    const partner = pairs.get(i)
    if (partner !== undefined && partner > i) {
      const clause = closing.length === 0 ? clauseAt(context, i) : null
      if (clause !== null && (first === i || endsWithClauses(context, i))) {
        if (first < i) endAt(i - (text.slice(first, i).length - text.slice(first, i).trimEnd().length))
        i = skip(text, clause + 1, isEndMark)
        endAt(i)
        continue
      }
      closing.push(partner)
    }
    if (closing.at(-1) === i) closing.pop()
    i++
    if (!isEndMark(text.charAt(i - 1))) continue
    const end = endAfter(context, i, first, closing)
    if (end === null) continue
    while ((closing.at(-1) ?? end) < end) closing.pop()
    endAt((i = end))
  }
  return ends
}

/**
 * The sentences of a text, in order: every character in exactly one; white space belongs to the sentence after it, at
 * the end of the text to the one before. A sentence ends after 。！？ and the quotation marks it closes with. A full
 * stop inside a bracket, quotation or title that closes soon does not end it, nor one with which a quotation closes in
 * the middle of words (坚持“应减尽减。”原则推进。). A bracketed responsibility clause at the
 * beginning or end of a sentence is a sentence of its own. Linear in the length, whatever is left open.
 */
export function splitSentences(text: string): Stretch[] {
  if (text === '') return []
  const ends = findEnds({ text, pairs: pairBrackets(text) })
  const last = ends.at(-1) ?? 0
  if (last < text.length) {
    if (last > 0 && text.slice(last).trim() === '') ends.pop()
    ends.push(text.length)
  }
  return ends.map((end, n) => ({ start: ends[n - 1] ?? 0, end }))
}
