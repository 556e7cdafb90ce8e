/**
 * How good the computed links are, on labelled pairs: precision, recall and calibration.
 *
 *   npm run bench:links                              on the editor's decisions about the project's own texts
 *   npm run bench:links -- CORPUS/.corpus LABELS …   on labels of another corpus that has been compiled
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { computeLinks } from '../../src/corpus/links/compute-links.ts'
import type { DocumentOrWitness } from '../../src/corpus/links/select-rows.ts'
import type { ProvisionRow } from '../../src/schemas/provision.ts'
import { grammar } from '../grammar.ts'
import { compileProject } from '../support.ts'
import type { Labelled } from './measure.ts'
import { keyOf, measureLinks } from './measure.ts'
import { readLabels } from './read-labels.ts'

const { input, tables } = compileProject()
const vocabulary = input.vocabulary.concepts

function benchOwn(): void {
  const links = computeLinks(tables.provisions, { vocabulary, grammar, documents: tables.documents })
  const decided = new Map<string, Labelled>()
  for (const { a, b, decision, relation } of input.links?.value.links ?? []) {
    const grade = decision === 'rejected' ? 0 : relation === 'same' ? 2 : 1
    decided.set(keyOf(a, b), { keys: [keyOf(a, b)], grade, counterpart: false, doubt: false })
  }
  // what the editor does not name is none: all pairs of these texts were looked at
  for (const { a, b } of links) {
    const key = keyOf(a, b)
    if (!decided.has(key)) decided.set(key, { keys: [key], grade: 0, counterpart: false, doubt: false })
  }
  console.log(measureLinks('content/links.yaml', links, [...decided.values()]))
}

function benchOther(corpus: string, labels: readonly string[]): void {
  const folder = join(corpus, 'data')

  const table = <T>(name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as T[]
  const documents = table<DocumentOrWitness>('documents')
  const links = computeLinks(table<ProvisionRow>('provisions'), { vocabulary, grammar, documents })
  for (const path of labels) console.log(measureLinks(path, links, readLabels(folder, path)))
}

const [corpus, ...labels] = process.argv.slice(2)
if (corpus === undefined) benchOwn()
else benchOther(corpus, labels)
