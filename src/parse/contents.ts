import type { Line } from '../input/line.ts'
import { readLabel } from './label.ts'

/** Longest line of a table of contents, in characters, and how far into a text one begins. */
const ENTRY = 70
const WITHIN = 60

// 一、总体要求……………3; 第一章 总则 1
const LEADER = /[\s.·…]*\d{0,4}$/u

const bare = (key: string): string => (key.length > ENTRY ? key : key.replace(LEADER, '').replace(/[\s。:]/gu, ''))

/**
 * Finds a table of contents before the body: a line 目录, then short lines up to the one with which the body begins,
 * which is the first of them again. Returns its extent, or null.
 */
export function findContents(lines: Line[]): { start: number; end: number } | null {
  const start = lines.findIndex((l, i) => i < WITHIN && bare(l.key) === '目录')
  const first = lines[start + 1]
  if (start < 0 || !first) return null
  const again = bare(first.key)
  for (let i = start + 2; i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.key.length > ENTRY || /。$/u.test(line.key)) return null
    if (bare(line.key) === again) return { start, end: i }
    const label = readLabel(line.key, line.text)
    if (!label && line.key.length > 40) return null
  }
  return null
}
