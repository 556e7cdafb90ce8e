/** Pagefind's part of the index: one record a leaf, and of its files only those that a search fetches. */
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import { LANGUAGE } from '../format/index-files.ts'

/** What a search fetches; user interfaces, worker and fragments are removed. Example: index, pagefind.unknown_1a2b.pf_meta */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\..*\.pf_meta|index)$/
/** Example: unknown_1a2b3c4.pf_fragment */
const FRAGMENT = new RegExp(`^${LANGUAGE}_(.*)\\.pf_fragment$`)
/** What Pagefind writes before the content of each of its files. */
const SIGNATURE = 'pagefind_dcd'

function check(errors: string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`)
}

/** The number of the record that a fragment is of. */
function recordOf(content: Uint8Array): number {
  const fragment: unknown = JSON.parse(gunzipSync(content).toString('utf8').slice(SIGNATURE.length))
  const url = typeof fragment === 'object' && fragment !== null && 'url' in fragment ? Number(fragment.url) : NaN
  if (!Number.isInteger(url))
    throw new Error('Unexpected fragment of Pagefind, expected the number of a leaf as its url')
  return url
}

/**
 * Indexes records of spelt text into `folder`, which is emptied first. Gives for each record the id that Pagefind's
 * results bear, and the entry file, which changes whenever the index does.
 */
export async function writeBundle(
  records: readonly string[],
  folder: string,
): Promise<{ ids: string[]; entry: string }> {
  await rm(folder, { recursive: true, force: true })
  try {
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE })
    check(errors)
    if (!index) throw new Error('Pagefind made no index')
    for (const [i, tokens] of records.entries()) {
      const added = await index.addCustomRecord({ url: String(i), content: [...tokens].join(' '), language: LANGUAGE })
      check(added.errors)
    }
    check((await index.writeFiles({ outputPath: folder })).errors)
  } finally {
    await close()
  }
  const ids: string[] = []
  for (const name of await readdir(join(folder, 'fragment'))) {
    const id = FRAGMENT.exec(name)?.[1]
    if (id !== undefined) ids[recordOf(await readFile(join(folder, 'fragment', name)))] = id
  }
  for (const name of await readdir(folder)) {
    if (!NEEDED.test(name)) await rm(join(folder, name), { recursive: true })
  }
  return { ids, entry: await readFile(join(folder, 'pagefind-entry.json'), 'utf8') }
}
