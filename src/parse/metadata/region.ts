import type { Region } from '../../policy/index.ts'
import type { RegionTable } from '../../policy/regions.ts'
import { findRegion } from '../../policy/regions.ts'
import { keyOf } from '../../text/key.ts'

/** Example: 中华民国112年5月10日: whose calendar the days of a document are counted by. */
const ERA = /中华民国(?=\s?[\d一二三四五六七八九十百零]{1,6}\s?年)/u

/**
 * The region of a document: of the first organ that issued it or title that names one, else of all of them together. An
 * organ named the same may be another's: 农业部 under days of 中华民国.
 */
export function regionOfIssue(issuers: string[], titles: string[], days: string[], table: RegionTable): Region | null {
  const era = ERA.exec(keyOf(days.join('')))?.[0] ?? ''
  for (const text of [era, ...issuers, ...titles]) {
    const region = text ? findRegion(keyOf(text), table) : null
    if (region) return region
  }
  const together = keyOf([...issuers, ...titles].join(' '))
  return together ? findRegion(together, table) : null
}
