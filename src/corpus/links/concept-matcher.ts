import type { Concept } from '../../schemas/vocabulary-concepts.ts'
import { foldText } from './fold-text.ts'

/** A word of a concept in a folded text; `concept` is the concept's index in the vocabulary. */
export interface Mention {
  concept: number
  start: number
  end: number
}

/** Finds the words of a vocabulary in a folded text, from left to right. */
export type ConceptMatcher = (folded: string) => Mention[]

/** Example: A and I in 5GAIR: a Latin word matches only as a whole. */
const isLatin = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

function cutsLatin(text: string, start: number, end: number): boolean {
  const within = (at: number) => isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at))
  return within(start) || within(end)
}

/** A tree of words in one map: node × 65536 + code unit → node, and the concept that ends at a node. */
interface Tree {
  next: Map<number, number>
  concepts: Map<number, number>
}

function plant(concepts: readonly Pick<Concept, 'name' | 'words'>[]): Tree {
  const tree: Tree = { next: new Map(), concepts: new Map() }
  let nodes = 1
  concepts.forEach(({ name, words }, index) => {
    for (const word of [name, ...words]) {
      const { text } = foldText(word)
      let node = 0
      for (let i = 0; i < text.length; i++) {
        const key = node * 0x10000 + text.charCodeAt(i)
        node = tree.next.get(key) ?? nodes++
        tree.next.set(key, node)
      }
      if (node > 0 && !tree.concepts.has(node)) tree.concepts.set(node, index)
    }
  })
  return tree
}

/** Whether mentions may overlap: `longest` gives the longest from left to right, `every` also the words inside others. */
interface Matching {
  overlap: 'longest' | 'every'
}

/** Prepares a vocabulary for matching; time to match is linear in the text. */
export function createConceptMatcher(
  concepts: readonly Pick<Concept, 'name' | 'words'>[],
  { overlap }: Matching = { overlap: 'longest' },
): ConceptMatcher {
  const { next, concepts: ends } = plant(concepts)
  // most units begin no word
  const begins = new Uint8Array(0x10000)
  for (const key of next.keys()) if (key < begins.length) begins[key] = 1
  return (text) => {
    const mentions: Mention[] = []
    for (let start = 0; start < text.length;) {
      if (begins[text.charCodeAt(start)] === 0) {
        start++
        continue
      }
      let found: Mention | undefined
      let node: number | undefined = 0
      for (let at = start; at < text.length; at++) {
        node = next.get(node * 0x10000 + text.charCodeAt(at))
        if (node === undefined) break
        const concept = ends.get(node)
        if (concept === undefined || cutsLatin(text, start, at + 1)) continue
        found = { concept, start, end: at + 1 }
        if (overlap === 'every') mentions.push(found)
      }
      if (found && overlap === 'longest') mentions.push(found)
      start = overlap === 'longest' ? (found?.end ?? start + 1) : start + 1
    }
    return mentions
  }
}
