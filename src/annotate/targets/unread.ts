import type { Grammar } from '../../schemas/grammar.ts'
import { readDates } from './read-dates.ts'
import { blotDates, maskNames } from './mask.ts'
import { plainFigures } from './plain-figures.ts'
import { squeeze, unsqueeze } from './squeeze.ts'
import { makeTaken } from './taken.ts'

/** A number that no rule reads, and why. Offsets in the text. */
export interface UnreadNumber {
  start: number
  end: number
  reason: string
}

/** What cannot be read with certainty, each with an example. */
export const UNREAD: readonly { reason: string; pattern: RegExp; example: string }[] = [
  {
    reason: 'inexact',
    pattern:
      /(?<![\d.,一二两三四五六七八九十百千])(?:\d[\d.,]{0,15}|[一二两三四五六七八九十百千]{1,8})(?:[十百千万亿]{0,3}[余多几](?!样|元化|方|层|级|维|个月)[万亿]?)/g,
    example: '两千余, 20多',
  },
  {
    reason: 'inexact',
    pattern: /(?:数|几|上|成)[十百千万](?=[余多个家项座条万亿名人])[万亿]?|若干/g,
    example: '数十, 若干',
  },
  {
    reason: 'two readings',
    pattern: /[一二三四五六七八九]百[一二三四五六七八九](?![十百千万])/g,
    example: '百分之一百二',
  },
  { reason: 'two readings', pattern: /\d，\d{3}(?!\d)/g, example: '100，200' },
  {
    reason: 'two digits in a row',
    pattern: /(?<![十第〇零二年])(?:[二三四五六七八][三四五六七八九])(?=[个家项座条])/g,
    example: '三五个',
  },
]

/**
 * The numbers of a text that no rule understands, in order: they give no target, and an editor should look. Names,
 * codes and dates are not reported.
 */
export function unreadNumbers(text: string, grammar: Grammar): UnreadNumber[] {
  const squeezed = squeeze(text)
  const masked = maskNames(plainFigures(squeezed.text), grammar)
  const words = blotDates(masked, readDates(masked, { year: null, current: true }, grammar))
  const found: UnreadNumber[] = []
  const taken = makeTaken(words.length)
  for (const { reason, pattern } of UNREAD) {
    for (const match of words.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (taken.take(start, end)) found.push({ start, end, reason })
    }
  }
  return found.map((stretch) => unsqueeze(stretch, squeezed)).sort((a, b) => a.start - b.start)
}
