import { yearOf } from '../policy/document-names.ts'
import type { OtherDocument } from './edition.ts'

/** So many years have a bar each; those before are taken together. */
const SHOWN = 14

/** The documents of a year, or of all before it. */
export interface YearCount {
  name: string
  earlier: boolean
  count: number
}

/** How many documents are of each year, the latest years one by one; documents without a year are left out. */
export function countYears(documents: readonly OtherDocument[]): YearCount[] {
  const years = documents.map(yearOf).filter(Boolean).map(Number)
  if (years.length === 0) return []
  const last = Math.max(...years)
  const first = Math.max(Math.min(...years), last - SHOWN + 1)
  const each = Array.from({ length: last - first + 1 }, (_, index) => ({
    name: String(first + index),
    earlier: false,
    count: years.filter((year) => year === first + index).length,
  }))
  const earlier = years.filter((year) => year < first).length
  return earlier > 0 ? [{ name: String(first), earlier: true, count: earlier }, ...each] : each
}
