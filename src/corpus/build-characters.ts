import type { Policy, TextNode } from '../policy/index.ts'
import { provisionsOf, textsOf } from '../policy/index.ts'
import type { CharacterRow } from '../schemas/index.ts'
import type { ScriptReviewVocabulary } from '../schemas/vocabulary-script-review.ts'
import { ambiguous } from '../text/script.ts'
import { wordsAround } from '../text/words.ts'
import { makeSentenceFinder, sentencesOf } from '../text/unit-sentences.ts'

/** What the ledger of characters needs beside the trees. */
export interface CharacterHelpers {
  toHant: (text: string) => string
  /** Whether a word settles the form of the character at an offset of a text. */
  settledIn: (text: string) => (at: number) => boolean
  review: ScriptReviewVocabulary
  /** Name of the file of a document's seed. */
  fileOf: (document: string) => string
}

/** Characters of context on each side. */
const AROUND = 8

interface Place {
  provision: string
  /** Id of the sentence that an offset stands in. */
  sentenceAt: (offset: number) => string | null
}

const REVIEWS = new WeakMap<ScriptReviewVocabulary, Set<string>>()

/** What was reviewed, as `char form word`; read once for all documents. */
function readReview(review: ScriptReviewVocabulary): Set<string> {
  const known = REVIEWS.get(review)
  if (known) return known
  const reviewed = new Set(
    Object.entries(review).flatMap(([char, forms]) =>
      Object.entries(forms).flatMap(([form, words]) => words.split(' ').map((word) => `${char} ${form} ${word}`)),
    ),
  )
  REVIEWS.set(review, reviewed)
  return reviewed
}

/** The provision and the sentences of each text node that belongs to a provision. */
function placesOf(policy: Policy): Map<TextNode, Place> {
  const places = new Map<TextNode, Place>()
  for (const { node } of provisionsOf(policy)) {
    const provision = `${policy.metadata.id}/${node.anchor}`
    const find = makeSentenceFinder(sentencesOf(node))
    for (const child of node.children) {
      for (const text of textsOf(child))
        places.set(text, { provision, sentenceAt: (offset) => find(text, offset)?.id ?? null })
    }
  }
  return places
}

/**
 * A document's part of the ledger of characters with more than one Traditional form: every occurrence in reading order,
 * with the form that the conversion chose; none in a document written in Traditional characters, whose forms are its own.
 */
export function charactersOf(tree: Policy, { toHant, settledIn, review, fileOf }: CharacterHelpers): CharacterRow[] {
  const { id, script } = tree.metadata
  if (script !== 'Hans') return []
  const reviewed = readReview(review)
  const places = placesOf(tree)
  return textsOf(tree).flatMap((node) => {
    const { text } = node
    const found = ambiguous(text, toHant(text))
    const words = wordsAround(
      text,
      found.map(({ at }) => at),
    )
    const isSettled = settledIn(text)
    const place = places.get(node)
    const seed = { file: fileOf(node.restored?.from ?? id), line: node.position?.start.line ?? 1 }
    return found.map(({ at, char, form, candidates }, index): CharacterRow => {
      const word = words[index] ?? char
      return {
        document: id,
        provision: place?.provision ?? null,
        sentence: place?.sentenceAt(at) ?? null,
        offset: at,
        char,
        form,
        candidates,
        word,
        context: text.slice(Math.max(0, at - AROUND), at + AROUND + 1),
        reviewed: reviewed.has(`${char} ${form} ${word}`),
        settled: isSettled(at),
        seed,
      }
    })
  })
}
