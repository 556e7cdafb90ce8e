/** The project's two texts of one plan, and small texts made up, as trees; without the pipeline. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { parse as parseYaml } from 'yaml'
import { parse } from '../../../src/parse/parse-seed.ts'
import { divisions } from '../../../src/policy/divisions.ts'
import type { Policy, Script } from '../../../src/policy/index.ts'
import { buildRegionTable } from '../../../src/policy/regions.ts'
import { regionalVocabulary } from '../../../src/schemas/vocabulary-regional.ts'
import { scriptVocabulary } from '../../../src/schemas/vocabulary-script.ts'
import { makeConverter } from '../../../src/text/script.ts'
import { grammar } from '../../grammar.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const readVocabulary = (name: string): unknown =>
  parseYaml(readFileSync(join(root, 'content', 'vocabulary', `${name}.yaml`), 'utf8'))

export const regional = regionalVocabulary.parse(readVocabulary('regional'))
export const converter = makeConverter(scriptVocabulary.parse(readVocabulary('script')))
export const helpers = { converter, regional }

const regions = buildRegionTable(divisions, { regions: [], organs: [], words: [] })

/** A text as the tree of a document. */
export function treeOf(text: string, id: string, script: Script = 'Hans', witnessOf: string | null = null): Policy {
  const { instruments } = parse(new VFile({ path: `seeds/${id}.txt`, value: text }), regions, grammar)
  return {
    type: 'policy',
    metadata: {
      id,
      title: id,
      issuer: [],
      number: null,
      dated: null,
      published: null,
      region: null,
      horizon: null,
      script,
      seed: { file: `${id}.txt`, sha256: '', characters: 0 },
      witnessOf,
    },
    children: instruments,
  }
}

export const officialText = readFileSync(join(root, 'seeds', '000_afda7eb8b21d8d8e.txt'), 'utf8')
export const reprintText = readFileSync(join(root, 'seeds', '001_7a37a28efa9ac0bf.txt'), 'utf8')
export const official = treeOf(officialText, 'heilongjiang-2022-50')
export const reprint = treeOf(reprintText, 'heilongjiang-2022-50-reprint', 'Hant', 'heilongjiang-2022-50')

export const seedText = (document: string): string => (document === reprint.metadata.id ? reprintText : officialText)
