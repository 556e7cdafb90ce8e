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
import type { Sparse, SparseTable } from './sparse.ts'
import { toSparse, toTable, vectorAt } from './sparse.ts'
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
  /** What each is about, and what its head names. */
  objects: SparseTable
  headObjects: SparseTable
  /** The heading above each. */
  chapters: SparseTable
  /** The wording of each, and its wording without what the whole document says. */
  terms: SparseTable
  ownTerms: SparseTable
  /** Which words each says in which sentence. */
  places: PlacedWords
  /** The rarity of each word that tells something, by number. */
  rarities: Float32Array
  /** The same of each word that names something: 0 for one of texts on any subject. */
  namings: Float32Array
  /** The same in a safeguard. */
  safeguardNamings: Float32Array
  /** The weight of each concept. */
  weights: Float32Array
  meanSelf: number
  /** Whether a word, by number, is a mark. */
  isMark: (word: number) => boolean
  /** Rarity of a word, by number, among the provisions. */
  idf: (word: number) => number
  /** For each word of each provision, in order, what is left of its weight in its document: 1 where it is said there once. */
  shares: Float64Array[]
  /** What each document is about. */
  subjects: SparseTable
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
  const objects = toTable(rows.map((row, at) => readObjects(row, texts[at] ?? readProvision(row, reader), reader)))
  objects.ids.forEach((concept, at) => {
    if ((objects.values[at] ?? 0) > 0) named[concept] = (named[concept] ?? 0) + 1
  })
  const { texts: terms, own: ownTerms, counts, idf } = weighWording(texts, families, reader.lexicon, reader.generic)
  const weights = named.map((count) => (count === 0 ? 0 : rarity(count, rows.length)))
  const local = localise(objects, families)
  const profiles = texts.map((read, at) => ({
    kind: rows[at]?.kind ?? 'measure',
    length: read.cut.text.length,
    self: selfScore(vectorAt(local, at), weights),
    named: sumNamed(vectorAt(local, at), weights),
  }))
  const about = profiles.filter(({ self }) => self > 0)
  const meanSelf = steadyMean(about.reduce((sum, { self }) => sum + self, 0) / (about.length || 1))
  const rarities = weighTellingWords(reader, reader.generic, idf)
  const shares = countInDocuments(texts, families)
  const marks = Uint8Array.from(reader.lexicon.words, (_, word) => (isMark(reader.lexicon, word) ? 1 : 0))
  return {
    texts,
    profiles,
    objects: local,
    headObjects: toTable(texts.map((read) => readHead(read, reader))),
    chapters: weighChapters(rows),
    terms,
    ownTerms,
    places: placeWords(texts, { rarities, shares }, reader.lexicon.words),
    rarities,
    namings: weighTellingWords(reader, reader.unnamed, idf),
    safeguardNamings: weighTellingWords(reader, reader.unnamedAnywhere, idf),
    weights,
    meanSelf,
    isMark: (word) => marks[word] === 1,
    idf,
    shares,
    subjects: weighSubjects(counts, families, reader.generic),
  }
}
