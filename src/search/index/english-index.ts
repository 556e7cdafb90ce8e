/** Writes the index of the English text into the built site: by word, with Pagefind's stemming. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import { agencyPath, provisionPath, seriesPath, termPath } from '../../policy/paths.ts'
import type { AgencyRow, DocumentRow, ProvisionRow, SeriesRow, TermRow } from '../../schemas/index.ts'
import type { EnglishRow } from '../format/english-files.ts'
import { ENGLISH_BLOCK } from '../format/english-files.ts'

/** What is indexed, as far as it is in English. */
export interface EnglishInput {
  documents: readonly DocumentRow[]
  provisions: readonly ProvisionRow[]
  terms: readonly TermRow[]
  series: readonly SeriesRow[]
  agencies: readonly AgencyRow[]
}

/** What a search fetches; the rest of what Pagefind writes is removed. */
const FETCHED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|pagefind\..*\.pf_meta|index)$/
const FRAGMENT = /^(en_.*)\.pf_fragment$/
/** What Pagefind writes before the content of each of its files. */
const HEAD = 'pagefind_dcd'

/** The rows of the index, clauses first. */
export function englishRows({ documents, provisions, terms, series, agencies }: EnglishInput): EnglishRow[] {
  const byId = new Map(documents.map((row) => [row.id, row]))
  const contextOf = (id: string) => {
    const document = byId.get(id)
    return document ? [document.region_en, document.title_en].filter(Boolean).join(' · ') : ''
  }
  // a reprint says the same again
  const repeats = (id: string) => byId.has(byId.get(id)?.witness_of ?? '')
  return [
    ...provisions.flatMap(({ id, document, anchor, title_en, text_en }): EnglishRow[] =>
      repeats(document) || (text_en === null && title_en === null)
        ? []
        : [
            [
              'clause',
              provisionPath(id),
              [anchor, title_en].filter(Boolean).join(' '),
              contextOf(document),
              text_en ?? '',
            ],
          ],
    ),
    ...terms.flatMap(({ id, term, english, occurrences }): EnglishRow[] =>
      english === null || occurrences.length === 0 ? [] : [['term', termPath(id), english, term, '']],
    ),
    ...series.flatMap(({ id, name, name_en }): EnglishRow[] =>
      name_en === null ? [] : [['indicator', seriesPath(id), name_en, name, '']],
    ),
    ...agencies.flatMap((row): EnglishRow[] =>
      row.name_en === null ? [] : [['agency', agencyPath(row), row.name_en, row.name, '']],
    ),
  ]
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`)
}

/** The number of the record that a fragment is of. */
function numberOf(content: Uint8Array): number {
  const fragment: unknown = JSON.parse(gunzipSync(content).toString('utf8').slice(HEAD.length))
  return typeof fragment === 'object' && fragment !== null && 'url' in fragment ? Number(fragment.url) : NaN
}

/** Writes the index into `<outDir>/en/search/`; nothing for a corpus whose documents have no English. Gives the number of its records. */
export async function indexEnglish(input: EnglishInput, outDir: string): Promise<number> {
  if (!input.documents.some(({ title_en }) => title_en !== null)) return 0
  const rows = englishRows(input)
  const folder = join(outDir, 'en', 'search')
  const bundle = join(folder, 'pagefind')
  await rm(bundle, { recursive: true, force: true })
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' })
    check(errors)
    if (!index) throw new Error('Pagefind made no index')
    for (const [at, [, , title, , text]] of rows.entries())
      check((await index.addCustomRecord({ url: String(at), content: `${title}. ${text}`, language: 'en' })).errors)
    check((await index.writeFiles({ outputPath: bundle })).errors)
  } finally {
    await close()
  }
  const ids: string[] = []
  for (const name of await readdir(join(bundle, 'fragment'))) {
    const id = FRAGMENT.exec(name)?.[1]
    if (id !== undefined) ids[numberOf(await readFile(join(bundle, 'fragment', name)))] = id
  }
  for (const name of await readdir(bundle)) if (!FETCHED.test(name)) await rm(join(bundle, name), { recursive: true })
  await mkdir(join(folder, 'rows'), { recursive: true })
  await writeFile(join(folder, 'ids.json'), JSON.stringify(ids))
  for (let at = 0; at < rows.length; at += ENGLISH_BLOCK)
    await writeFile(
      join(folder, 'rows', `${at / ENGLISH_BLOCK}.json`),
      JSON.stringify(rows.slice(at, at + ENGLISH_BLOCK)),
    )
  return rows.length
}
