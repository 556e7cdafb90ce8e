import assert from 'node:assert/strict'
import { test } from 'node:test'
import { annotateCitations, citedDocument } from '../../src/annotate/annotate-citations.ts'
import { buildCitations } from '../../src/corpus/build-citations.ts'
import { placeTexts } from '../../src/corpus/place-texts.ts'
import type { Heading } from '../../src/policy/index.ts'
import { provisionsOf } from '../../src/policy/index.ts'
import { citationRow } from '../../src/schemas/index.ts'
import { policyOf } from '../annotate/vocabulary.ts'
import { grammar } from '../grammar.ts'

const plan = policyOf([], { id: 'plan', title: '数字经济发展规划' })

test('offsets are those of the provision’s text', () => {
  const heading: Heading = { type: 'heading', depth: 1, text: '落实《甲办法》', segments: [], spans: [] }
  const numbered = policyOf([[heading, '按照要求。', '依据《数字经济发展规划》'], '1.依据《乙办法》'])
  const [, second] = provisionsOf(numbered)
  const first = second && placeTexts(second.node)[0]
  first?.node.spans.push({ kind: 'number', start: 0, end: 2, rule: 'test' })
  const provisions = provisionsOf(annotateCitations(numbered, [citedDocument(plan)], grammar)).map(({ node }) => ({
    id: `test/${node.anchor}`,
    texts: placeTexts(node),
  }))
  const rows = buildCitations(provisions, (text) => text, grammar)
  for (const row of rows) citationRow.parse(row)
  assert.deepEqual(
    rows.map(({ provision, cited, resolved, start, end }) => [provision, cited, resolved, start, end]),
    [
      ['test/1', '数字经济发展规划', 'plan', 8, 18],
      ['test/2', '乙办法', null, 2, 7],
    ],
  )
})
