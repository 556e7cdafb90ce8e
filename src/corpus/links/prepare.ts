import { weighChapters } from './chapters.ts'
import { readObjects } from './objects.ts'
import type { ComparedRow } from './measure-text.ts'
import type { Profile } from './pair-score.ts'
import { selfScore, sumNamed } from './pair-score.ts'
import { rarity, steadyMean } from './rarity.ts'
import type { ConceptReader } from './concept-reader.ts'
import { isMark } from './concept-reader.ts'
import type { ReadProvision } from './read-provision.ts'
import { readProvision } from './read-provision.ts'
import type { Sparse } from './sparse.ts'
import { NOTHING, toSparse } from './sparse.ts'
import { HEAD } from './weights.ts'
import { weighSubjects } from './subjects.ts'
import { localise } from './localise.ts'
import type { PlacedWords } from './place-words.ts'
import { placeWords } from './place-words.ts'
import { countInDocuments } from './count-in-documents.ts'
import { weighTellingWords } from './telling-words.ts'
import { weighWording } from './wording.ts'

/** Provisions ready to be compared. */
export interface Prepared {
  texts: ReadProvision[]
  profiles: Profile[]
  /** Which words each says in which sentence. */
  places: PlacedWords[]
  /** The rarity of each word that tells something, by number. */
  rarities: Float32Array
  /** The same of each word that names something: 0 for one of texts on any subject. */
  namings: Float32Array
  /** The weight of each concept. */
  weights: Float32Array
  meanSelf: number
  /** Whether a word, by number, is a mark. */
  isMark: (word: number) => boolean
  /** Above the number of every term, and of every pair of characters of a heading. */
  sizes: { terms: number; chapters: number }
  /** Rarity of a word, by number, among the provisions. */
  idf: (word: number) => number
  /** For each word of each provision, in order, what is left of its weight in its document: 1 where it is said there once. */
  shares: Float64Array[]
  /** What each document is about. */
  subjects: Sparse[]
}

/** The concepts that the head of a provision names, and what they are kinds or parts of. */
function readHead({ mentions, head }: ReadProvision, { graph }: ConceptReader): Sparse {
  const found = new Map<number, number>()
  for (const { concept, start, end } of mentions) {
    if (start < head.start || end > head.end) continue
    let share = 1
    for (const at of graph.chains[concept] ?? []) {
      found.set(at, Math.max(found.get(at) ?? 0, graph.means[at] ? share * HEAD.means : share))
      share *= HEAD.broader
    }
  }
  return toSparse(found)
}

/** Reads provisions: what each is about, how it is worded, and how rare each concept and word is among them. */
export function prepareProvisions(rows: readonly ComparedRow[], families: Int32Array, reader: ConceptReader): Prepared {
  const texts = rows.map((row) => readProvision(row, reader))
  const named = new Float32Array(reader.graph.names.length)
  const objects = rows.map((row, at) => {
    const vector = readObjects(row, texts[at] ?? readProvision(row, reader), reader)
    vector.ids.forEach((concept, n) => {
      if ((vector.values[n] ?? 0) > 0) named[concept] = (named[concept] ?? 0) + 1
    })
    return vector
  })
  const { texts: whole, own, counts, idf } = weighWording(texts, families, reader.lexicon, reader.generic)
  const weights = named.map((count) => (count === 0 ? 0 : rarity(count, rows.length)))
  const local = localise(objects, families)
  const chapters = weighChapters(rows)
  const profiles = texts.map((read, at) => ({
    kind: rows[at]?.kind ?? 'measure',
    length: read.cut.text.length,
    objects: local[at] ?? NOTHING,
    headObjects: readHead(read, reader),
    chapter: chapters.vectors[at] ?? NOTHING,
    terms: whole[at] ?? NOTHING,
    self: selfScore(local[at] ?? NOTHING, weights),
    named: sumNamed(local[at] ?? NOTHING, weights),
    ownTerms: own[at] ?? NOTHING,
  }))
  const about = profiles.filter(({ self }) => self > 0)
  const meanSelf = steadyMean(about.reduce((sum, { self }) => sum + self, 0) / (about.length || 1))
  const rarities = weighTellingWords(reader, reader.generic, idf)
  const shares = countInDocuments(texts, families)
  const places = texts.map((read, at) =>
    placeWords(read, { rarities, shares: shares[at] ?? new Float64Array(0) }, reader.lexicon.words),
  )
  const marks = Uint8Array.from(reader.lexicon.words, (_, word) => (isMark(reader.lexicon, word) ? 1 : 0))
  return {
    texts,
    profiles,
    places,
    rarities,
    namings: weighTellingWords(reader, reader.unnamed, idf),
    weights,
    meanSelf,
    isMark: (word) => marks[word] === 1,
    sizes: { terms: reader.lexicon.words.length, chapters: chapters.size },
    idf,
    shares,
    subjects: weighSubjects(counts, families, reader.generic),
  }
}
