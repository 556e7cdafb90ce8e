import type { Line } from '../input/line.ts'
import { readLabel } from './label.ts'

/** Longest entry of a table of contents, in characters, with its leader and without, and how far into a text one begins. */
const LINE = 200
const ENTRY = 70
const WITHIN = 60

// 一、总体要求……………3; 第一章 总则 1
const LEADER = /[\s.·…]*\d{0,4}$/u

// 一、发展回顾 ………… 1: an entry that shows its page
const PAGED = /[.·…]\s*\d{1,4}$/u

/** Fewest entries that show their pages for a list without its end in words to be contents. */
const LEAST_PAGED = 3

const showsPage = ({ key }: Line): boolean => /[.·…]{3}/u.test(key) && PAGED.test(key)

const bare = (key: string): string => (key.length > LINE ? key : key.replace(LEADER, '').replace(/[\s。:]/gu, ''))

/**
 * Finds a table of contents before the body: a line 目录, then short lines up to the one with which the body begins,
 * which is the first of them again. Returns its extent, or null.
 */
export function findContents(lines: Line[]): { start: number; end: number } | null {
  const start = lines.findIndex((l, i) => i < WITHIN && bare(l.key) === '目录')
  const first = lines[start + 1]
  if (start < 0 || !first) return null
  const again = bare(first.key)
  let paged = Number(showsPage(first))
  for (let i = start + 2; i < lines.length; i++) {
    const line = lines[i]
    // what shows no page ends a list in which every entry does
    if (line && paged >= LEAST_PAGED && paged === i - start - 1 && !showsPage(line)) return { start, end: i }
    if (line && showsPage(line)) paged++
    if (!line || bare(line.key).length > ENTRY || /。$/u.test(line.key)) return null
    if (bare(line.key) === again) return { start, end: i }
    const label = readLabel(line.key, line.text)
    if (!label && line.key.length > 40) return null
  }
  return null
}
