import { hasWords } from '../lists/fold-words.ts'

/** What a row of the index of targets can be filtered and sorted by. */
export interface Row {
  /** The id of its document. */
  place: string
  /** Two digits of the code of its document's province, or `none`. */
  province: string
  topic: readonly string[]
  kind: string
  /** ISO year, month or day; empty without one. */
  deadline: string
  series: string
  /** In the base unit; null without a number. */
  value: number | null
  indicator: string
  /** All words of the row that can be looked for, in both scripts, folded. */
  words: string
}

/** What is asked for, empty fields left out; `deadline` is a year. */
export type AskedTargets = ReadonlyMap<string, string>

/** Value of the filter by series that asks for rows without one. */
export const NO_SERIES = '-'

type Test = (row: Row) => boolean

const tests: Record<string, (value: string) => Test> = {
  place: (value) => (row) => row.place === value,
  province: (value) => (row) => row.province === value,
  topic: (value) => (row) => row.topic.includes(value),
  kind: (value) => (row) => row.kind === value,
  deadline: (value) => (row) => row.deadline.startsWith(value),
  series: (value) => (row) => row.series === (value === NO_SERIES ? '' : value),
  words: (value) => (row) => hasWords(row.words, value),
}

/** The indexes of the rows that fit all that is asked for; words apart by spaces have all to be there. */
export function filterRows(rows: readonly Row[], asked: AskedTargets): number[] {
  const wanted = [...asked].flatMap(([name, value]) => tests[name]?.(value) ?? [])
  const fit: number[] = []
  for (const [index, row] of rows.entries()) if (wanted.every((test) => test(row))) fit.push(index)
  return fit
}

/** Compares two values; what has none comes last in either direction. */
function comparePresent<Value>(a: Value | null, b: Value | null, compare: (a: Value, b: Value) => number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compare(a, b)
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sorts indexes of rows by a column, `value`, or in the other direction, `-value`; rows that are equal stay in order. */
export function sortRows(rows: readonly Row[], indexes: readonly number[], by: string, language: string): number[] {
  const name = by.replace(/^-/, '')
  const sign = by.startsWith('-') ? -1 : 1
  const { compare: collate } = new Intl.Collator(language)
  const compare = (a: Row, b: Row): number => {
    if (name === 'value') return comparePresent(a.value, b.value, (x, y) => sign * (x - y))
    if (name === 'indicator') return sign * collate(a.indicator, b.indicator)
    if (name === 'place') return sign * byText(a.place, b.place)
    if (name === 'deadline')
      return comparePresent(a.deadline || null, b.deadline || null, (x, y) => sign * byText(x, y))
    return 0
  }
  return indexes.toSorted((i, j) => {
    const [a, b] = [rows[i], rows[j]]
    return (a && b ? compare(a, b) : 0) || i - j
  })
}
