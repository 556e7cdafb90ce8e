/** The links that the program finds alone among the five seeds, without the editor's decisions. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { computeLinks } from '../../src/corpus/links/compute-links.ts'
import { compileProject, root } from '../support.ts'
import { matchesRows } from './keep.ts'
import { linkCells, toLines } from './rows.ts'
import { grammar } from '../grammar.ts'

const { input, tables } = compileProject()
const { provisions, documents } = tables
const links = computeLinks(provisions, { vocabulary: input.vocabulary.concepts, grammar, documents })

test('the computed links of the five seeds are the committed ones', () => {
  const rows = links.map((link) => linkCells(link))
  matchesRows('seeds/links.tsv', toLines(['a', 'b', 'relation', 'score', 'both say'], rows))
})

/** The two documents whose measures were graded in pairs. */
const GRADED = ['heilongjiang-2022-50', 'zhejiang-2023-2'] as const

/** Grades of a pair from which on it is right, wanted and strong: the sum of two annotators' grades of 0 to 2. */
const [RIGHT, WANTED, STRONG] = [1, 2, 3]

/** No change may bring the figures below these: one pair more or less is .03. */
const LEAST = { f1: 0.92, strong: 1 }

/** The measure of a document with a title at a line of its seed. */
function measureAt(document: string, line: number, title: string): string {
  const at = provisions.filter(
    ({ document: own, kind, seed }) =>
      own === document && (kind === 'measure' || kind === 'safeguard') && seed.line <= line && line <= seed.end_line,
  )
  const found = at.find((row) => row.title === title) ?? at[0]
  assert.ok(found, `no measure ${title} at line ${line} of ${document}`)
  return found.id
}

test('links of two documents are as good as two readers found them, and every strong one is there', (t) => {
  const [, ...rows] = readFileSync(join(root, 'tests/pinned/gold/heilongjiang-zhejiang.tsv'), 'utf8').trim().split('\n')
  const grades = new Map<string, number>(
    rows.map((row) => {
      const [sum = '', lineA = '', titleA = '', lineB = '', titleB = ''] = row.split('\t')
      const [a, b] = [measureAt(GRADED[0], Number(lineA), titleA), measureAt(GRADED[1], Number(lineB), titleB)]
      return [`${a} ${b}`, Number(sum)] as const
    }),
  )
  assert.equal(grades.size, rows.length, 'a measure of its own for each label')
  const kinds = new Map(provisions.map(({ id, kind }) => [id, kind]))
  const graded = (id: string, document: string) =>
    id.startsWith(`${document}/`) && ['measure', 'safeguard'].includes(kinds.get(id) ?? '')
  const found = links.filter(({ a, b }) => graded(a, GRADED[0]) && graded(b, GRADED[1])).map(({ a, b }) => `${a} ${b}`)
  const share = (least: number) => {
    const wanted = [...grades].filter(([, sum]) => sum >= least)
    return wanted.filter(([pair]) => found.includes(pair)).length / wanted.length
  }
  const precision = found.filter((pair) => (grades.get(pair) ?? 0) >= RIGHT).length / found.length
  const recall = share(WANTED)
  const f1 = (2 * precision * recall) / (precision + recall)
  const figures = { found: found.length, precision, recall, f1, strong: share(STRONG) }
  t.diagnostic(JSON.stringify(figures))
  assert.ok(f1 >= LEAST.f1 && figures.strong >= LEAST.strong, JSON.stringify(figures))
})
