import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuSeconds } from '../text/cpu-seconds.ts'
import { collectPatterns, unitsOf } from './patterns.ts'

/** Patterns that read no more than so many characters, by their place; what bounds them stands beside them. */
const BOUNDED: readonly { file: string; name: RegExp; longest: number }[] = [
  { file: 'annotate/citation/title-key.ts', name: /第\.册/, longest: 300 },
  { file: 'annotate/responsibility/labels.ts', name: /^\/\(\?:牵头\|配合\|参与/, longest: 60 },
  { file: 'annotate/responsibility/names.ts', name: /省直管\|省管/, longest: 60 },
  { file: 'annotate/responsibility/organs.ts', name: /^\/\^\(\?:全省\|全市/, longest: 60 },
  { file: 'annotate/targets/findings.ts', name: /^\/\[、，：；\\s\]\+\$/, longest: 1500 },
  { file: 'annotate/targets/indicator.ts', name: /\\0\|\\s\)\*\$\/$/, longest: 60 },
  { file: 'parse/boxes.ts', name: /^\/\[\\s:\.、\]\+\$/, longest: 60 },
  { file: 'parse/contents.ts', name: /…\]\*\\d\{0,4\}\$/, longest: 70 },
  { file: 'parse/matter.ts', name: /^\/\(\?:政府\|单位/, longest: 240 },
  { file: 'parse/run-in.ts', name: /^\/ \\p\{Script=Han\}\.\*/, longest: 60 },
  { file: 'policy/regions.ts', name: /自治州\|\(\?:蒙古/, longest: 60 },
  { file: 'policy/regions.ts', name: /\(\?:00\)\+\$/, longest: 6 },
  { file: 'text/numerals.ts', name: /\|\\d\+\$\/g$/, longest: 60 },
]

/** Characters of the texts that a pattern reads: what is quadratic takes ten times the time allowed, or more. */
const LENGTH = 20_000

/** Seconds for one text: 50 nanoseconds a character and what a slow machine adds. */
const MOST = 0.06

const longestFor = (place: string, pattern: RegExp): number =>
  BOUNDED.find(({ file, name }) => place.includes(file) && name.test(String(pattern)))?.longest ?? LENGTH

test('no pattern takes time beyond measure for a text that repeats what it looks for', () => {
  const patterns = new Map(collectPatterns().map(({ place, pattern }) => [String(pattern), { place, pattern }]))
  assert.ok(patterns.size > 300)
  const slow: string[] = []
  for (const { place, pattern } of patterns.values()) {
    const every = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
    const length = longestFor(place, pattern)
    for (const unit of unitsOf(pattern)) {
      const secondsFor = (size: number) => {
        const text = `${unit.repeat(Math.ceil(size / unit.length))}\u0001`
        return cpuSeconds(() => text.replace(every, ''))
      }
      // what is worse than quadratic shows in a short text; a long one would take for ever
      const isSlow = [300, 2000, 20_000].some((size) => {
        const most = Math.min(size, length)
        return [1, 2, 3].every(() => secondsFor(most) > MOST)
      })
      if (!isSlow) continue
      slow.push(`${place} ${JSON.stringify(unit)} ${String(pattern)}`)
      break
    }
  }
  assert.deepEqual(slow, [])
})
