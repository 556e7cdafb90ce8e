import type { Line } from '../input/line.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { splitBack } from './back.ts'
import { readFront } from './front.ts'
import { readLabel } from './label.ts'
import { isAddressee } from './matter.ts'
import { noticeEnd } from './split-instruments.ts'

/**
 * Shortest paragraph, in characters, that counts as prose, and least share of prose in a document without numbering: of its
 * characters, and where it has no title of its lines. The front page of a site is prose too, cut into leads.
 */
const PROSE = { length: 40, share: 0.5 }

/** True if lines hold a document: numbering from 1 on, a notice, or mostly prose. Site furniture is none of these. */
export function holdsDocument(lines: Line[], grammar: Grammar): boolean {
  if (noticeEnd(lines, grammar) > 0 || isShortDocument(lines, grammar)) return true
  for (const system of ['cn', 'cn-paren', 'tiao', 'zhang', 'num'] as const) {
    const ordinals = lines.flatMap((l) => {
      const label = readLabel(l.key, l.text)
      return label?.system === system ? [label.ordinal] : []
    })
    if (ordinals.includes(1) && ordinals.length >= 2) return true
  }
  const size = lines.reduce((sum, l) => sum + l.key.length, 0)
  const prose = lines.filter((l) => l.key.length >= PROSE.length && /[。；！？]["”）)]*$/u.test(l.text))
  if (prose.length === 0 || prose.reduce((sum, l) => sum + l.key.length, 0) < PROSE.share * size) return false
  return readFront(lines, grammar).title !== '' || prose.length >= PROSE.share * lines.length
}

/**
 * A reply, a letter, an appointment: a title with a document number, or with an addressee and a date at the end
 * (GB/T 9704-2012, 7.2 and 7.3); nothing else has these.
 */
function isShortDocument(lines: Line[], grammar: Grammar): boolean {
  const front = readFront(lines, grammar)
  if (front.title === '' || lines.length <= front.length) return false
  if (front.lines.some(({ role }) => role === 'number')) return true
  return (
    isAddressee(lines[front.length]?.key ?? '', grammar) &&
    splitBack(lines, grammar).back.some(({ role }) => role === 'date')
  )
}
