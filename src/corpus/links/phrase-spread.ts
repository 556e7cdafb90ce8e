import type { Column } from './column.ts'
import { createColumn, ofBytes, ofDoubles, ofIntegers } from './column.ts'
import type { NamingPhrase } from './naming-phrases.ts'
import { numberValues } from './number-values.ts'
import { inSteps } from './rarity.ts'
import { NAMED } from './weights.ts'

/** What pairs have in common, and in how many documents each phrase of it is. */
export interface PhraseSpread {
  /** Adds what a pair of two documents, by number, has in common; the number of the pair, from 0 on. */
  count: (phrases: readonly NamingPhrase[], family: number, other: number) => number
  /** What the phrases of a pair say for it: the sum of their rarities, each divided among the other documents that have it. */
  sumOf: (pair: number) => number
  /** Whether a phrase of a pair says so much that it names what the pair has in common. */
  names: (pair: number) => boolean
  /** The phrases of a pair, with in how many documents beside one each is, as far as pairs share it there. */
  phrasesOf: (pair: number) => NamingPhrase[]
}

/** In how many documents each of so many phrases is, by the phrases of pairs, the first of which begins at `starts[pair]`. */
function countDocuments(
  count: number,
  { ids, starts, families, others }: Record<'ids' | 'starts' | 'families' | 'others', Column<Int32Array>>,
): Int32Array {
  const ends = new Int32Array(count + 1)
  for (let at = 0; at < ids.length(); at++) ends[ids.at(at)] = (ends[ids.at(at)] ?? 0) + 1
  for (let phrase = 1; phrase <= count; phrase++) ends[phrase] = (ends[phrase] ?? 0) + (ends[phrase - 1] ?? 0)
  // filled from their ends, the pairs of a phrase begin where those of the one before it end
  const pairs = new Int32Array(ids.length())
  let documents = 0
  for (let pair = 0; pair + 1 < starts.length(); pair++) {
    documents = Math.max(documents, families.at(pair) + 1, others.at(pair) + 1)
    for (let at = starts.at(pair); at < starts.at(pair + 1); at++) {
      const end = (ends[ids.at(at)] ?? 0) - 1
      pairs[end] = pair
      ends[ids.at(at)] = end
    }
  }
  const counts = new Int32Array(count)
  const seen = new Int32Array(documents).fill(-1)
  for (let phrase = 0; phrase < count; phrase++) {
    let found = 0
    for (let at = ends[phrase] ?? 0; at < (ends[phrase + 1] ?? 0); at++) {
      const pair = pairs[at] ?? 0
      for (const document of [families.at(pair), others.at(pair)]) {
        if (seen[document] !== phrase) found++
        seen[document] = phrase
      }
    }
    counts[phrase] = found
  }
  return counts
}

/** Counts in how many documents each phrase in common is: what many share says little of two of them. */
export function createPhraseSpread(): PhraseSpread {
  const { values: texts, numberOf } = numberValues((text: string) => text)
  // the phrases of all pairs one after the other, in columns: there are millions in a large corpus
  const ids = createColumn(ofIntegers)
  const places = createColumn(ofIntegers)
  const weights = createColumn(ofDoubles)
  const rarities = createColumn(ofDoubles)
  const heads = createColumn(ofBytes)
  const starts = createColumn(ofIntegers)
  const [families, others] = [createColumn(ofIntegers), createColumn(ofIntegers)]
  starts.push(0)
  let shares: Float64Array | undefined
  const othersWith = (phrase: number) => {
    shares ??= Float64Array.from(countDocuments(texts.length, { ids, starts, families, others }), (documents) =>
      Math.exp(inSteps(Math.log(Math.max(1, documents - 1)))),
    )
    return shares[phrase] ?? 1
  }
  return {
    count(phrases, family, other) {
      shares = undefined
      for (const { text, start, weight, rarity, heads: inHeads } of phrases) {
        ids.push(numberOf(text))
        places.push(start)
        weights.push(weight)
        rarities.push(rarity)
        heads.push(inHeads)
      }
      families.push(family)
      others.push(other)
      starts.push(ids.length())
      return starts.length() - 2
    },
    sumOf(pair) {
      let sum = 0
      for (let at = starts.at(pair); at < starts.at(pair + 1); at++) sum += rarities.at(at) / othersWith(ids.at(at))
      return Math.log1p(sum)
    },
    names(pair) {
      for (let at = starts.at(pair); at < starts.at(pair + 1); at++) {
        if (rarities.at(at) / othersWith(ids.at(at)) >= NAMED.inCommon) return true
      }
      return false
    },
    phrasesOf(pair) {
      const phrases: NamingPhrase[] = []
      for (let at = starts.at(pair); at < starts.at(pair + 1); at++) {
        phrases.push({
          text: texts[ids.at(at)] ?? '',
          start: places.at(at),
          weight: weights.at(at),
          rarity: rarities.at(at),
          heads: heads.at(at),
          others: othersWith(ids.at(at)),
        })
      }
      return phrases
    },
  }
}
