import { pairBrackets } from './brackets.ts'
import { isWide } from './han.ts'
import { restoreStops } from './stops.ts'

/** Half-width marks of Chinese text and their full-width forms. */
const WIDE_OF: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['!', '！'],
  ['?', '？'],
  ['(', '（'],
  [')', '）'],
])

const HALF_MARK = /[,:;!?()]/
const ROUND_BRACKET = /^[()（）]$/

/** Example: https://a.example/b?c=1,2 and www.a.example and name@a.example and &nbsp; keep every mark. */
const CODE = /(?:https?|ftp):\/\/[\x21-\x7e]+|www\.[\x21-\x7e]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|&#?\w{1,8};/gi

/** Example: the comma of `https://a.example/b,` which stands after the address. */
const AFTER_ADDRESS = ',:;!?()'

/** Example: “ % — +: stands in text of either kind, so that the character beyond it decides. */
const EITHER = /^[“”‘’"'—…·\-~%‰℃°+*#]$/
const MOST_EITHER = 8

const LETTER = /^[A-Za-z]$/
const DIGIT = /^[0-9]$/

/** A line of text with what is known of each offset. `wide` grows while marks take their full-width form. */
interface Line {
  text: string
  wide: boolean[]
  /** Part of an address or entity: never changed. */
  fixed: boolean[]
  pairs: ReadonlyMap<number, number>
  /** The opener of the innermost pair of round brackets around each offset, or -1. */
  around: number[]
  /** For the opener of a pair of round brackets: whether anything inside is full-width. */
  holdsWide: boolean[]
  /** Whether the line holds a full-width character at all. */
  chinese: boolean
}

function readLine(text: string): Line {
  const wide: boolean[] = []
  for (const ch of text) wide.push(...ch.split('').map(() => isWide(ch)))
  const fixed = wide.map(() => false)
  for (const match of text.matchAll(CODE)) {
    let { length } = match[0]
    if (!match[0].startsWith('&')) while (AFTER_ADDRESS.includes(match[0].charAt(length - 1) || '.')) length--
    fixed.fill(true, match.index, match.index + length)
  }
  const pairs = pairBrackets(text)
  return { text, wide, fixed, pairs, around: findAround(text, pairs), holdsWide: [], chinese: wide.includes(true) }
}

function findAround(text: string, pairs: ReadonlyMap<number, number>): number[] {
  const around: number[] = []
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const partner = ROUND_BRACKET.test(text.charAt(at)) ? pairs.get(at) : undefined
    if (partner !== undefined && partner < at) open.pop()
    around.push(open.at(-1) ?? -1)
    if (partner !== undefined && partner > at) open.push(at)
  }
  return around
}

/** The offset beyond `at` in a direction that decides, past a few marks that stand in text of either kind. */
function beyond(text: string, at: number, step: 1 | -1): number {
  let to = at + step
  for (let count = 0; count < MOST_EITHER && EITHER.test(text.charAt(to)); count++) to += step
  return to
}

const meetsWide = ({ text, wide }: Line, at: number, step: 1 | -1) => Boolean(wide[beyond(text, at, step)])

/**
 * Whether the mark at `at`, which meets no full-width character, still belongs to Chinese text around a Latin run:
 * 超62Tbps,5G用户 and the last mark of a line, not 10:30, `1,000`, `Hello, world` or `f(x,y)`.
 */
function isAmongLatin({ text, wide, chinese, around }: Line, at: number): boolean {
  const [before, mark, after] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1)]
  if (!chinese || before.trim() === '') return false
  if (after === '') return true
  if (after.trim() === '') return Boolean(wide[at + 2])
  if (DIGIT.test(before) && DIGIT.test(after)) return false
  if (before === ')' || EITHER.test(before)) return true
  return ',;'.includes(mark) && (LETTER.test(before) || LETTER.test(after)) && around[at] === -1
}

/** Whether the half-width mark at `at` is full-width in its context as known so far. */
function belongsWide(line: Line, at: number): boolean {
  const { text, wide, pairs, holdsWide } = line
  const bracket = '()'.includes(text.charAt(at))
  const partner = (bracket ? pairs.get(at) : undefined) ?? at
  const [open, close] = [Math.min(at, partner), Math.max(at, partner)]
  if (meetsWide(line, open, -1) || meetsWide(line, close, 1)) return true
  return bracket ? Boolean(holdsWide[open]) || Boolean(wide[partner]) : isAmongLatin(line, at)
}

/** Widens a line's marks until nothing changes: a mark that turns wide may turn its neighbours and its bracket. */
function widen(line: Line): void {
  const { text, wide, fixed, pairs, around, holdsWide } = line
  const due: number[] = []
  const surround = (at: number) => {
    for (let open = around[at] ?? -1; open >= 0 && !holdsWide[open]; open = around[open] ?? -1) {
      holdsWide[open] = true
      due.push(open, pairs.get(open) ?? -1)
    }
  }
  for (let at = 0; at < text.length; at++) {
    if (wide[at]) surround(at)
    else if (WIDE_OF.has(text.charAt(at))) due.push(at)
  }
  for (let at = due.pop(); at !== undefined; at = due.pop()) {
    if (wide[at] || fixed[at] || !WIDE_OF.has(text.charAt(at)) || !belongsWide(line, at)) continue
    wide[at] = true
    surround(at)
    due.push(beyond(text, at, -1), beyond(text, at, 1), at - 2, pairs.get(at) ?? -1)
  }
}

/** Example: ． in 5．5% and ﹒ in 1﹒2万亿元, between half-width digits; the one of 1．2025年 ends a number of the outline. */
const POINT = /(?<=[0-9])[．﹒](?=[0-9])(?!(?<=^\s*\d{1,2}[．﹒])(?:(?:19|20)\d\d年|5G))/g

function restoreLine(text: string): string {
  if (!HALF_MARK.test(text)) return text
  const line = readLine(text)
  widen(line)
  return line.wide.map((wide, at) => (wide ? WIDE_OF.get(text.charAt(at)) : undefined) ?? text.charAt(at)).join('')
}

/**
 * The text with the width of its Chinese punctuation restored: half-width , : ; ! ? ( ) become ，：；！？（） where the
 * text around them is Chinese, `.` becomes 。 where it certainly ends a Chinese sentence. Brackets are decided in pairs.
 * A full-width point between half-width digits (5．5%) becomes the decimal point that it is.
 * Latin runs (NB-IoT/eMTC/5G, 100Mb/s, 1.25, 10:30, `1,000`, addresses, labels such as 1.) and straight quotation marks
 * stay. The length in UTF-16 units never changes, each line stands for itself, and a second run changes nothing.
 */
export function restoreWidth(text: string): string {
  return text
    .split('\n')
    .map((line) => restoreLine(restoreStops(line.replace(POINT, '.'))))
    .join('\n')
}
