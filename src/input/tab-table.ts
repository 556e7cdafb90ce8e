import type { Mapped } from './mapped.ts'
import { sliceMapped, trimMapped } from './mapped.ts'

/** A line of a table is no longer than this, in characters, and a cell is no paragraph. */
const LONGEST = 1000

/** Example: a tab between cells, not the one that indents a line or stands at its end. */
const INNER_TABS = /\t/g

interface Physical {
  raw: string
  spaced: boolean
}

/** How many tabs part the cells of a line: a tab at its beginning parts an empty first cell from the next. */
const tabsIn = ({ raw }: Physical): number =>
  raw.length > LONGEST ? 0 : (raw.replace(/[\r\n]+$/, '').match(INNER_TABS)?.length ?? 0)

/** Whether a line has text on both sides of a tab: an indented paragraph has none before it. */
const partsText = ({ raw }: Physical): boolean => /\S\t+[^\S\t]*\S/u.test(raw)

/**
 * How many lines from `at` on are the rows of a table: two or more with the same number of tabs and no empty line
 * between; 0 where no table begins. A single line with tabs, such as a heading, is none.
 */
export function tableLength(lines: readonly Physical[], at: number): number {
  const [first] = lines.slice(at, at + 1)
  if (!first || !partsText(first)) return 0
  const tabs = tabsIn(first)
  if (tabs === 0) return 0
  let length = 1
  for (; ; length++) {
    const row = lines[at + length]
    if (!row || row.spaced || tabsIn(row) !== tabs) break
  }
  const rows = lines.slice(at, at + length)
  // 第一章⇥总则 and 第二章⇥数据权益 are headings, 一、⇥ an outline
  const outline = rows.every(({ raw }) =>
    /^\s*(?:第[^\t]{1,6}[章节条篇编]|[（(]?[一二三四五六七八九十]{1,3}[)）、]|\d{1,2}[.．、])\s*\t/u.test(raw),
  )
  return length >= 2 && rows.filter(partsText).length >= 2 && !(outline && tabs === 1) ? length : 0
}

/** The cells of a row with tabs between, the empty ones too. */
export function cellsByTab(row: Mapped): Mapped[] {
  const tabs = [...row.text.matchAll(INNER_TABS)].map(({ index }) => index)
  return [-1, ...tabs].map((tab, n) => trimMapped(sliceMapped(row, tab + 1, tabs[n])))
}
