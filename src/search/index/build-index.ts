/** Writes the search's index into the built site: see `src/search/format/index-files.ts` for what it consists of. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type {
  AgenciesFile,
  Catalog,
  CatalogDocument,
  FacetsFile,
  IndexName,
  LeavesFile,
  RowsFile,
} from '../format/index-files.ts'
import { hantPatch, readPairs } from '../../text/hant.ts'
import type { HantTable } from '../../text/hant.ts'
import type { AgencyRow, DocumentRow, ProvisionRow, TopicRow } from '../../schemas/index.ts'
import { divisions } from '../../policy/divisions.ts'
import { agencyPath } from '../../policy/paths.ts'
import { placeOf, shortPlace, yearOf } from '../../policy/document-names.ts'
import { rememberTexts } from '../../text/remember-texts.ts'
import { writeBundle } from './write-bundle.ts'
import { characterTables } from './character-tables.ts'
import type { TextPair } from './character-tables.ts'
import { cutLeaves, leafFacets, leafRows, leafTexts, titleHant } from './cut-leaves.ts'
import type { Leaf } from './cut-leaves.ts'
import { siteNames } from './site-names.ts'
import type { NamedInput } from './site-names.ts'
import { FLOOR, writePairs } from './write-pairs.ts'

/** What is indexed: tables as published, and a converter for the names that have no Traditional form there. */
export interface SearchInput {
  documents: readonly DocumentRow[]
  provisions: readonly ProvisionRow[]
  topics: readonly TopicRow[]
  agencies: readonly AgencyRow[]
  /** What else has a page of its own, by its names. */
  named: Omit<NamedInput, 'topics'>
  toHant: (text: string) => string
  /** Places from which a token is common: see `Catalog.pairs`. */
  floor?: number
}

/** Leaves in one file of rows. */
const BLOCK = 64

interface File {
  path: string
  content: string | Uint8Array
}

const json = (path: string, value: unknown): File => ({ path, content: JSON.stringify(value) })

/** There are very many files of text: each is stored as it is sent. */
const packed = (path: string, value: unknown): File => ({ path, content: gzipSync(JSON.stringify(value)) })

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

/** Two digits of the code of a document's province, `00` of the nation's; empty where it is not known. */
const provinceOf = ({ region }: DocumentRow): string => region?.code.slice(0, 2) ?? ''

/** The codes of the provinces that have documents, in order. */
const provincesOf = (documents: readonly DocumentRow[]): string[] =>
  [...new Set(documents.map(provinceOf))].filter(Boolean).sort()

/** The name of a province, as its own document writes it, else as the state does. */
function provinceName(code: string, documents: readonly DocumentRow[]): string {
  const own = documents.find(({ region }) => region?.code === `${code}0000`)
  return shortPlace(own?.region?.name ?? divisions.find((division) => division.code === code)?.name ?? code)
}

/** The documents that the leaves from `first` to before `end` are of. */
const documentsOn = (documents: readonly CatalogDocument[], first: number, end: number): CatalogDocument[] =>
  documents.filter(({ leaf }, index) => leaf < end && (documents[index + 1]?.leaf ?? Infinity) > first)

function catalogDocuments(
  input: SearchInput,
  leaves: readonly Leaf[],
  provinces: readonly string[],
  name: (hans: string, hant: string) => IndexName,
) {
  const first = new Map<string, number>()
  leaves.forEach(({ document }, leaf) => first.set(document, first.get(document) ?? leaf))
  return input.documents
    .flatMap((row): CatalogDocument[] => {
      const leaf = first.get(row.id)
      if (leaf === undefined) return []
      const place = shortPlace(placeOf(row))
      return [
        {
          id: row.id,
          title: name(row.title, row.title_hant),
          place: { id: row.region?.code ?? place, name: name(place, input.toHant(place)) },
          province: provinces.indexOf(provinceOf(row)),
          level: row.region?.level ?? 'none',
          year: yearOf(row),
          number: row.number ?? '',
          witnessOf: row.witness_of,
          leaf,
        },
      ]
    })
    .sort((a, b) => a.leaf - b.leaf)
}

function agencyNames(agencies: readonly AgencyRow[], toHant: (text: string) => string, table: HantTable): AgenciesFile {
  return agencies.map(({ id, region, name, name_hant, short }) => ({
    url: agencyPath({ id, region }),
    names: [
      [name, hantPatch(name, name_hant, table)],
      ...short.filter((one) => one !== name).map((one): IndexName => [one, hantPatch(one, toHant(one), table)]),
    ],
  }))
}

/**
 * Writes the index into `<outDir>/search/`, beside the search page and its module. The same input gives the same
 * bytes. Gives the number of leaves indexed and the seconds it took.
 */
export async function indexSite(input: SearchInput & { outDir: string }): Promise<{ leaves: number; seconds: number }> {
  const start = performance.now()
  const folder = join(input.outDir, 'search')
  const toHant = rememberTexts(input.toHant)
  const order = new Map(input.documents.map(({ id }, i) => [id, i]))
  const known = input.provisions.filter(({ document }) => order.has(document))
  const sorted = known
    .map((row, i) => ({ row, i }))
    .sort((a, b) => (order.get(a.row.document) ?? 0) - (order.get(b.row.document) ?? 0) || a.i - b.i)
    .map(({ row }) => row)
  const leaves = cutLeaves(sorted)
  const pairs = sorted.flatMap((row): TextPair[] => [
    [row.text, row.text_hant],
    [row.title, titleHant(row, toHant)],
  ])
  const tokens = leaves.flatMap(({ rows }) => rows.map((row) => row.tokens))
  const tables = characterTables(tokens, pairs)
  const table: HantTable = new Map(readPairs(tables.toHant))
  const name = (hans: string, hant: string): IndexName => {
    const patch = hantPatch(hans, hant, table)
    return patch === 0 ? [hans] : [hans, patch]
  }
  const topics = input.topics.map(({ id, name: hans, name_hant }) => ({ id, name: name(hans, name_hant) }))
  const topicIds = topics.map(({ id }) => id)
  const columns = leaves.map(leafRows)
  const facets = leaves.map((leaf) => leafFacets(leaf, topicIds))
  const records = leaves.map(({ rows }) => rows.map((row) => row.tokens).join(''))
  const { files, pairs: paired } = writePairs(records, tables.alphabet, input.floor ?? FLOOR)
  const { ids, entry } = await writeBundle(records, join(folder, 'pagefind'))
  const codes = provincesOf(input.documents)
  const provinces = codes.map((id) => {
    const named = provinceName(id, input.documents)
    return { id, name: name(named, toHant(named)) }
  })
  const documents = catalogDocuments({ ...input, toHant }, leaves, codes, name)
  const lengths = records.map(({ length }) => length)
  const versioned: File[] = [
    ...Array.from({ length: Math.ceil(leaves.length / BLOCK) }, (_, i): File[] => {
      const [first, end] = [i * BLOCK, (i + 1) * BLOCK]
      const rows: RowsFile = { documents: documentsOn(documents, first, end), leaves: columns.slice(first, end) }
      const counted: FacetsFile = facets.slice(first, end)
      return [json(`rows/${i}.json`, rows), json(`facets/${i}.json`, counted)]
    }).flat(),
    ...leaves.map((leaf, i) => packed(`leaves/${i}.bin`, leafTexts(leaf, toHant, table))),
    ...files.map((content, i) => ({ path: `pairs/${i}.bin`, content })),
    json('agencies.json', agencyNames(input.agencies, toHant, table)),
    json('names.json', siteNames({ ...input.named, topics: input.topics }, table)),
    json('documents.json', documents),
    json('leaves.json', { ids, lengths } satisfies LeavesFile),
  ]
  const hash = createHash('sha256').update(entry)
  for (const { path, content } of versioned) hash.update(path).update(content)
  const version = hash.digest('hex').slice(0, 12)
  const catalog: Catalog = {
    version,
    ...tables,
    topics,
    provinces,
    leaves: leaves.length,
    block: BLOCK,
    pairs: paired,
  }
  for (const { path, content } of versioned) await write(join(folder, version, path), content)
  await write(join(folder, 'catalog.json'), JSON.stringify(catalog))
  return { leaves: leaves.length, seconds: (performance.now() - start) / 1000 }
}
