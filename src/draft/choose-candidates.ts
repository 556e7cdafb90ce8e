import { shingles } from '../text/shingles.ts'
import type { EditionDocument } from './edition-file.ts'

/** Hashes that a sketch holds. */
const SKETCHED = 64

/** Of the documents of an edition so much is loaded for one draft: bytes as they are sent, and characters that are compared. */
export const MOST_LOADED = { bytes: 2.5e6, characters: 500_000 }

/** The least hashes of the runs of a text, rising (Broder 1997). */
export const sketchOf = (text: string): number[] => [...shingles(text)].sort((a, b) => a - b).slice(0, SKETCHED)

/** Which of the least hashes of two texts together both have. */
function common(one: readonly number[], other: readonly number[]): number[] {
  const [mine, theirs] = [new Set(one), new Set(other)]
  const least = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, SKETCHED)
  return least.filter((hash) => mine.has(hash) && theirs.has(hash))
}

/** What a run of words says: the less, the more documents have it. */
function makeWeight(documents: readonly EditionDocument[]): (hash: number) => number {
  const counts = new Map<number, number>()
  for (const { sketch } of documents) for (const hash of sketch) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  return (hash) => Math.log(1 + documents.length / (counts.get(hash) ?? 1))
}

/**
 * The documents that a draft is laid beside: all where they are few; else those with most words in common that few have, the nation's
 * before others of as many, until as much is loaded as a draft may. In the order of the edition.
 */
export function chooseCandidates(documents: readonly EditionDocument[], text: string): EditionDocument[] {
  const sketch = sketchOf(text)
  const weight = makeWeight(documents)
  const ranked = documents
    .map((document) => ({
      document,
      score: common(sketch, document.sketch).reduce((sum, hash) => sum + weight(hash), 0),
    }))
    .sort(
      (x, y) =>
        y.score - x.score ||
        Number(y.document.region?.level === 'nation') - Number(x.document.region?.level === 'nation') ||
        (x.document.id < y.document.id ? -1 : 1),
    )
  let [bytes, characters] = [0, 0]
  const chosen = new Set<string>()
  for (const { document } of ranked) {
    if (bytes + document.bytes > MOST_LOADED.bytes || characters + document.characters > MOST_LOADED.characters)
      continue
    bytes += document.bytes
    characters += document.characters
    chosen.add(document.id)
  }
  return documents.filter(({ id }) => chosen.has(id))
}
