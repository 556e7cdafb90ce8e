import assert from 'node:assert/strict'
import { test } from 'node:test'
import { basename } from 'node:path'
import { z } from 'zod'
import { annotateTargets } from '../../../src/annotate/targets/index.ts'
import { buildTargets } from '../../../src/corpus/build-targets.ts'
import { annotateResponsibility } from '../../../src/annotate/responsibility/annotate-responsibility.ts'
import { parse } from '../../../src/parse/parse-seed.ts'
import type { Policy } from '../../../src/policy/index.ts'
import type { TargetRow } from '../../../src/schemas/index.ts'
import { makeConverter } from '../../../src/text/script.ts'
import { readProject, regions } from '../../support.ts'
import { fixture, vocabulary } from './vocabulary.ts'
import { grammar } from '../../grammar.ts'

const labelled = z.strictObject({
  line: z.number(),
  quote: z.string(),
  value: z.number().nullable(),
  value_base: z.number().nullable(),
  unit_base: z.string().nullable(),
  comparator: z.string().nullable(),
  deadline: z.string(),
  kind: z.string(),
  level: z.enum(['must', 'may']),
  hedge: z.string().optional(),
  scope: z.string().optional(),
  baseline: z.string().optional(),
  indicator: z.string().optional(),
})
const labels = z.strictObject({ seed: z.string(), provisions: z.enum(['all', 'boxes']), targets: z.array(labelled) })
type Label = z.infer<typeof labelled>

const project = await readProject()
const converter = makeConverter(project.vocabulary.script)

/** The rows of one seed, without the rest of the pipeline. */
function rowsOf(name: string, boxes: boolean): TargetRow[] {
  const seed = project.seeds.find(({ path }) => basename(path) === name) ?? assert.fail(name)
  const { instruments, metadata } = parse(seed, regions, grammar)
  const file = { file: name, sha256: '', characters: 0 }
  const policy: Policy = {
    type: 'policy',
    metadata: { ...metadata, id: 'document', seed: file, witnessOf: null },
    children: instruments,
  }
  return buildTargets(annotateTargets(annotateResponsibility(policy, grammar), vocabulary), {
    converter,
    seedOf: () => ({ file: name, text: String(seed) }),
    ...(boxes ? { includes: ({ type }) => type === 'box' } : {}),
  })
}

const fold = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')
const overlaps = (a: string, b: string) => a.includes(b) || b.includes(a)

function matches(row: TargetRow, label: Label): boolean {
  const value = label.value === null ? row.value === null : row.value_base === label.value_base
  return row.seed.line === label.line && value && overlaps(fold(row.seed.quote), fold(label.quote))
}

const FIELDS = ['comparator', 'kind', 'hedge', 'scope', 'baseline', 'indicator'] as const

for (const name of ['heilongjiang', 'heilongjiang-boxes', 'zhejiang', 'fujian', 'changchun']) {
  test(`finds what is labelled in ${name}, and nothing else`, () => {
    const { seed, provisions, targets } = labels.parse(fixture(name))
    const rows = rowsOf(seed, provisions === 'boxes')
    const used = new Set<TargetRow>()
    for (const label of targets) {
      const row = rows.find((candidate) => !used.has(candidate) && matches(candidate, label))
      if (!row && label.level === 'may') continue
      assert.ok(row, `line ${label.line} ${label.quote}`)
      used.add(row)
      if (label.level === 'may') continue
      assert.equal(row.deadline?.slice(0, 4), label.deadline, label.quote)
      for (const field of FIELDS) if (label[field] !== undefined) assert.equal(row[field], label[field], label.quote)
    }
    const extra = rows.filter((row) => !used.has(row)).map((row) => `line ${row.seed.line} ${row.seed.quote}`)
    assert.deepEqual(extra, [])
  })
}
