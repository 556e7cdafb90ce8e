import { readObjects } from './objects.ts'
import type { ComparedRow } from './measure-text.ts'
import type { Profile } from './pair-score.ts'
import { selfScore } from './pair-score.ts'
import { rarity } from './rarity.ts'
import type { ConceptReader } from './concept-reader.ts'
import type { ReadProvision } from './read-provision.ts'
import { readProvision } from './read-provision.ts'
import { weighWording } from './wording.ts'

/** Provisions ready to be compared. */
export interface Prepared {
  texts: ReadProvision[]
  profiles: Profile[]
  /** The weight of each concept. */
  weights: Float32Array
  meanSelf: number
  /** Above the number of every term. */
  termCount: number
  /** Rarity of a word, by number, among the provisions. */
  idf: (word: number) => number
}

/** The words of a provision, those of the title twice: they weigh more than the same words in the text. */
function countWords({ cut: { words, starts }, titleEnd }: ReadProvision): Int32Array {
  const title = words.filter((_, at) => (starts[at] ?? 0) < titleEnd)
  const counted = new Int32Array(words.length + title.length)
  counted.set(words)
  counted.set(title, words.length)
  return counted
}

/** Reads provisions: what each is about, how it is worded, and how rare each concept and word is among them. */
export function prepareProvisions(rows: readonly ComparedRow[], reader: ConceptReader): Prepared {
  const texts = rows.map((row) => readProvision(row, reader))
  const named = new Float32Array(reader.graph.names.length)
  const objects = rows.map((row, at) => {
    const vector = readObjects(row, texts[at] ?? readProvision(row, reader), reader)
    vector.ids.forEach((concept, n) => {
      if ((vector.values[n] ?? 0) > 0) named[concept] = (named[concept] ?? 0) + 1
    })
    return vector
  })
  const weights = named.map((count) => rarity(count, rows.length))
  const { vectors, idf } = weighWording(texts.map(countWords), reader.lexicon, reader.generic)
  const profiles = objects.map((vector, at) => ({
    objects: vector,
    terms: vectors[at] ?? { ids: new Int32Array(0), values: new Float32Array(0) },
    self: selfScore(vector, weights),
  }))
  const about = profiles.filter(({ self }) => self > 0)
  const meanSelf = about.reduce((sum, { self }) => sum + self, 0) / (about.length || 1)
  return { texts, profiles, weights, meanSelf, termCount: reader.lexicon.words.length, idf }
}
