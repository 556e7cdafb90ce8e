import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../../src/parse/parse-seed.ts'
import { buildLedger } from '../../src/parse/build-ledger.ts'
import { readProject, regions, seedOf } from '../support.ts'
import { assertPartition } from './ledger.ts'
import { grammar } from '../grammar.ts'
import { processorTime } from '../processor-time.ts'

/** A linear congruential generator (Numerical Recipes): the same mutations every time. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const STRAY = ['（', '”', '。', '一、', '1.', '\u3000', '<', '第三条', '附件1', '专栏2', '\t', '𠮷', '责任单位：']
const NUMBERS: [RegExp, string][] = [
  [/一、/, '九、'],
  [/（二）/, '（七）'],
  [/\(一\)/, '(三)'],
  [/^(\s*)\d+\./, '$199.'],
  [/第一条/, '第十条'],
]

type Mutation = (lines: string[], random: (below: number) => number) => void
const MUTATIONS: Mutation[] = [
  (lines, random) => void lines.splice(random(lines.length), 1 + random(5)),
  (lines, random) => {
    const at = random(lines.length)
    lines.splice(at, 0, lines[at] ?? '')
  },
  (lines, random) => {
    const at = random(lines.length)
    lines.splice(at, 2, (lines[at] ?? '') + (lines[at + 1] ?? ''))
  },
  (lines, random) => {
    const at = random(lines.length)
    const line = lines[at] ?? ''
    const cut = random(line.length + 1)
    lines.splice(at, 1, line.slice(0, cut), line.slice(cut))
  },
  (lines, random) => {
    const [from, to] = NUMBERS[random(NUMBERS.length)] ?? [/^/, '']
    const at = random(lines.length)
    for (let i = at; i < lines.length; i++)
      if (from.test(lines[i] ?? '')) return void (lines[i] = (lines[i] ?? '').replace(from, to))
  },
  (lines, random) => {
    const at = random(lines.length)
    const line = lines[at] ?? ''
    const cut = random(line.length + 1)
    lines[at] = line.slice(0, cut) + (STRAY[random(STRAY.length)] ?? '') + line.slice(cut + random(3))
  },
  (lines) => void lines.reverse(),
]

const seeds = (await readProject()).seeds.map(String)

test('1,000 mutated seeds: no throw, no character lost', () => {
  const random = makeRandom(20261123)
  for (let n = 0; n < 1000; n++) {
    const lines = (seeds[n % seeds.length] ?? '').split('\n')
    // a window of a seed, so that each run is short, and now and then the whole
    if (n % 40 !== 0) {
      lines.splice(0, random(lines.length - 10))
      lines.splice(20 + random(30))
    }
    for (let m = 0; m <= random(4); m++) MUTATIONS[random(MUTATIONS.length)]?.(lines, random)
    const text = lines.join('\n')
    const { instruments, marks, locator } = parse(seedOf(text), regions, grammar)
    if (instruments.length === 0) continue
    const spans = buildLedger(text, instruments, marks, locator, 'x')
    assertPartition(text, spans)
    assert.ok(!spans.some((s) => s.rule === 'ledger/unclaimed'), `unclaimed characters in mutation ${n}`)
  }
})

test('time grows in line with length: four times the text in at most eight times the time', () => {
  const once = seeds.join('\n')
  const time = (text: string): number => processorTime(() => parse(seedOf(text), regions, grammar))
  const median = (text: string): number => [0, 1, 2].map(() => time(text)).sort((a, b) => a - b)[1] ?? 0
  time(once)
  const ratio = median(once.repeat(16)) / median(once.repeat(4))
  assert.ok(ratio < 8, `ratio ${ratio.toFixed(1)}`)
})

test('a seed of 5 MB parses in under 5 s', () => {
  const seed = seeds[4] ?? ''
  const text = seed.repeat(Math.ceil(5_000_000 / Buffer.byteLength(seed)))
  const seconds = processorTime(() => parse(seedOf(text), regions, grammar)) / 1000
  assert.ok(seconds < 5, `${seconds.toFixed(1)} s`)
})
