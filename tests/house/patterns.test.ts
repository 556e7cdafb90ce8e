import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorTime } from '../processor-time.ts'
import { collectBuilt, collectPatterns, unitsOf } from './patterns.ts'

/** Patterns that are given no more than so many characters, each by words of its source. */
const BOUNDED: readonly { words: string; longest: number }[] = [
  // annotate: titles, labels, names, clauses, what stands before and behind a number
  { words: '年版|第.册)+$', longest: 300 },
  { words: '^.*?关于(?:印发|转发', longest: 300 },
  { words: '.*(?:单位|部门|机关|机构|主体|处室|科室)', longest: 60 },
  { words: '省直管|省管', longest: 60 },
  { words: '(?:全省|全市|全区|省内|市内)?各|', longest: 60 },
  { words: '(?:各自|本部门)?(?:法定)?职责', longest: 1200 },
  { words: '[、，：；\\s]+$', longest: 1500 },
  { words: '|力争|实现)?(?:\\0|\\s)*$', longest: 60 },
  // parse: heads of boxes, entries of contents, addressees, histories, titles
  { words: '[\\s:.、]+$', longest: 60 },
  { words: '[\\s.·…]*\\d{0,4}$', longest: 200 },
  { words: '厅|局|委|县|市|区|省).*:$', longest: 240 },
  { words: '(?:会议|审议|修订|修正|第)+$', longest: 160 },
  { words: ' \\p{Script=Han}.*[,、]', longest: 60 },
  // policy, text: names and codes of places, numbers
  { words: '柯尔克孜', longest: 60 },
  { words: '(?:00)+$', longest: 6 },
  { words: '|\\d+$', longest: 60 },
]

/**
 * Lengths of text, each with the milliseconds that every try must take for a pattern to be too slow: in a short text
 * shows what is exponential or cubic, which would never end in a long one; in a long one what is quadratic.
 */
const TRIALS = [
  { length: 24, most: 2 },
  { length: 30, most: 2 },
  { length: 36, most: 2 },
  { length: 60, most: 3 },
  { length: 100, most: 4 },
  { length: 300, most: 8 },
  { length: 700, most: 16 },
  { length: 2000, most: 40 },
  { length: 20_000, most: 60 },
]

const TRIES = [1, 2, 3, 4, 5]

/** Whether a pattern takes too long for a text that repeats `unit` and then fails. */
function isSlow(pattern: RegExp, unit: string): boolean {
  const every = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  const longest = BOUNDED.find(({ words }) => pattern.source.includes(words))?.longest ?? Infinity
  return TRIALS.some(({ length, most }) => {
    const text = `${unit.repeat(Math.ceil(Math.min(length, longest) / unit.length))}\u0001`
    return TRIES.every(() => processorTime(() => text.replace(every, '')) > most)
  })
}

const all = [...collectBuilt(), ...collectPatterns()]

test('no pattern takes time beyond measure for a text that repeats what it looks for', () => {
  const patterns = new Map(all.map((each) => [String(each.pattern), each]))
  assert.ok(patterns.size > 500)
  const slow = [...patterns.values()].flatMap(({ place, pattern }) => {
    const unit = unitsOf(pattern).find((each) => isSlow(pattern, each))
    return unit === undefined ? [] : [`${place} ${JSON.stringify(unit)} ${String(pattern)}`]
  })
  assert.deepEqual(slow, [])
})

test('a pattern with several readings of one text is found', () => {
  assert.ok(isSlow(/^(?:市|县|区|市县|县区|市县区)+$/, '市县区'))
  assert.ok(isSlow(/\s*\s*$/, ' '))
  assert.ok(!isSlow(/^(?:市|县)+$/, '市县'))
})

test('each bound is that of one pattern', () => {
  const sources = new Set(all.map(({ pattern }) => pattern.source))
  for (const { words } of BOUNDED)
    assert.equal([...sources].filter((source) => source.includes(words)).length, 1, words)
})
