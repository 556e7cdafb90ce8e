import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { buildAgencyIndex } from '../../src/annotate/agency/agency-index.ts'
import { buildPlaceMatcher } from '../../src/annotate/place/place-matcher.ts'
import { buildTermMatcher } from '../../src/annotate/term/term-matcher.ts'
import { divisions } from '../../src/policy/divisions.ts'
import type { Block, Paragraph, Policy, Region } from '../../src/policy/index.ts'
import { buildRegionTable, findRegion } from '../../src/policy/regions.ts'
import { agencyVocabulary } from '../../src/schemas/vocabulary-agencies.ts'
import { placeVocabulary } from '../../src/schemas/vocabulary-places.ts'
import { termVocabulary } from '../../src/schemas/vocabulary-terms.ts'
import { grammar } from '../grammar.ts'

const root = join(import.meta.dirname, '../..')
const read = (name: string): unknown => parse(readFileSync(join(root, 'content/vocabulary', `${name}.yaml`), 'utf8'))

/** The lines of the project's five seeds, by the first three characters of the file's name. */
export function seedLines(key: string): string[] {
  const file = SEEDS[key]
  assertFile(file)
  return readFileSync(join(root, 'seeds', file), 'utf8').split('\n')
}

function assertFile(file: string | undefined): asserts file is string {
  if (file === undefined) throw new Error('Unexpected seed, expected one of the five')
}

const SEEDS: Readonly<Record<string, string>> = {
  '000': '000_afda7eb8b21d8d8e.txt',
  '001': '001_7a37a28efa9ac0bf.txt',
  '002': '002_f2070b6e23f865e0.txt',
  '003': '003_3f880cff0a8e0039.txt',
  '004': '004_594542ef8d217c9e.txt',
}

/** Names of the places of the five seeds. */
export const SEED_PLACES: Readonly<Record<string, string>> = {
  '000': '黑龙江省',
  '001': '黑龙江省',
  '002': '浙江省',
  '003': '福建省',
  '004': '长春市',
}

export const places = placeVocabulary.parse(read('places'))
export const regions = buildRegionTable(divisions, places)
export const agencies = buildAgencyIndex(agencyVocabulary.parse(read('agencies')), grammar, regions, places.places)
export const terms = termVocabulary.parse(read('terms')).terms
export const termMatcher = buildTermMatcher(terms)
export const placeMatcher = buildPlaceMatcher(regions, places.places)

/** The region a name stands for; null for an empty name. */
export const regionOf = (name: string): Region | null => findRegion(name, regions)

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', role: 'text', text, segments: [], spans: [] })

/** A document whose measures are the given texts, anchors 1, 2, …; a list of texts is one measure. */
export function policyOf(
  measures: readonly (string | readonly (string | Block)[])[],
  metadata: Partial<Policy['metadata']> = {},
): Policy {
  const units = measures.map((texts, index): Block => {
    const blocks = typeof texts === 'string' ? [texts] : texts
    return {
      type: 'part',
      anchor: String(index + 1),
      kind: 'measure',
      label: '',
      ordinal: null,
      title: '',
      children: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
    }
  })
  return {
    type: 'policy',
    metadata: {
      id: 'test',
      title: '',
      issuer: [],
      number: null,
      dated: null,
      published: null,
      region: null,
      horizon: null,
      script: 'Hans',
      seed: { file: '', sha256: '', characters: 0 },
      witnessOf: null,
      ...metadata,
    },
    children: [{ type: 'instrument', role: 'main', anchor: 'main', kind: null, title: '', children: units }],
  }
}
