import type { Instrument, Metadata } from '../../policy/index.ts'
import { textsOf } from '../../policy/index.ts'
import { keyOf } from '../../text/key.ts'
import { RANGE } from '../../text/ranges.ts'
import { fiveYearPlan } from '../find-date.ts'

// (2022—2026年); 2021-2025年
const YEARS = new RegExp(`((?:19|20)\\d{2})\\s?年?\\s?${RANGE}\\s?((?:19|20)\\d{2})\\s?年?`, 'u')
// 2023年数字福建工作要点
const ANNUAL = /((?:19|20)\d{2})年度?/u
// 到2027年; 到2025年底
const UNTIL = /到((?:19|20)\d{2})年/gu

/** The years that a document plans for: named in its title, else until the year its text most often names; null where neither says. */
export function horizonOf(title: string, main: Instrument | undefined, dated: string | null): Metadata['horizon'] {
  const key = keyOf(title)
  const years = YEARS.exec(key)
  if (years) return { from: Number(years[1]), to: Number(years[2]) }
  const counted = /第(十[一二三四五六七八九]?)个五年/u.exec(key)?.[1]
  const plan = fiveYearPlan(counted ? `${counted}五` : (/"?(十[一二三四五六七八九]?五)"?/u.exec(key)?.[1] ?? ''))
  if (plan) return plan
  const annual = ANNUAL.exec(key)
  if (annual) return { from: Number(annual[1]), to: Number(annual[1]) }
  const to = goalYear(main, dated ? Number(dated.slice(0, 4)) : null)
  return to === null ? null : { from: dated ? Number(dated.slice(0, 4)) : null, to }
}

/** The year most often named by 到……年 after the date of issue, the earliest of equals. */
function goalYear(main: Instrument | undefined, issued: number | null): number | null {
  if (!main) return null
  const counts = new Map<number, number>()
  for (const node of textsOf(main)) {
    for (const match of keyOf(node.text).matchAll(UNTIL)) {
      const year = Number(match[1])
      if (issued !== null && year < issued) continue
      counts.set(year, (counts.get(year) ?? 0) + 1)
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return ranked[0]?.[0] ?? null
}
