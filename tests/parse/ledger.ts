import assert from 'node:assert/strict'
import type { LedgerSpan } from '../../src/policy/index.ts'

/** Asserts that every non-space character of a seed stands in exactly one span of its ledger. */
export function assertPartition(seed: string, spans: LedgerSpan[]): void {
  const lines = seed.split('\n')
  const cover = lines.map((line) => new Uint8Array(line.length))
  for (const span of spans) {
    const line = cover[span.line - 1]
    assert.ok(line && span.start >= 0 && span.end <= line.length && span.start < span.end, `span in line ${span.line}`)
    for (let i = span.start; i < span.end; i++) line[i] = (line[i] ?? 0) + 1
  }
  lines.forEach((line, n) => {
    for (let i = 0; i < line.length; i++) {
      const count = cover[n]?.[i] ?? 0
      if (/\s/.test(line[i] ?? '')) assert.ok(count <= 1, `white space twice at ${n + 1}:${i + 1}`)
      else assert.equal(count, 1, `character ${JSON.stringify(line[i])} at ${n + 1}:${i + 1} has ${count} fates`)
    }
  })
}
