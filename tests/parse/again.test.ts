import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownTexts, provisionsOf, textsOf } from '../../src/policy/index.ts'
import type { Instrument } from '../../src/policy/index.ts'
import { parse } from '../../src/parse/parse-seed.ts'
import { readProject, regions, seedOf } from '../support.ts'
import { grammar } from '../grammar.ts'

/** What a tree says: each provision with its kind, label, title and texts. */
const outline = (instruments: Instrument[]): string[] =>
  instruments.flatMap((instrument) => {
    const policy = {
      type: 'policy' as const,
      children: [instrument],
      metadata: parse(seedOf(''), regions, grammar).metadata,
    }
    return provisionsOf({
      ...policy,
      metadata: { ...policy.metadata, id: 'x', witnessOf: null, seed: { file: '', sha256: '', characters: 0 } },
    }).map(
      ({ node }) =>
        `${node.anchor} ${node.kind} ${node.label} ${node.title} ${ownTexts(node)
          .map((t) => t.text)
          .join('|')}`,
    )
  })

for (const seed of (await readProject()).seeds) {
  test(`${seed.basename}: parsing the text of the tree again gives the same tree`, () => {
    const first = parse(seed, regions, grammar).instruments
    const text = first
      .flatMap(textsOf)
      .map((node) => node.text)
      .join('\n')
    assert.deepEqual(outline(parse(seedOf(text), regions, grammar).instruments), outline(first))
  })
}
