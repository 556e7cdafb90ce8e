import type { Box, TextNode, Unit } from '../policy/index.ts'
import { isNumberCell, ownTexts } from '../policy/index.ts'
import { splitSentences } from './sentences.ts'

/** A sentence of a provision: offsets in one of its text nodes, and its id within the document. */
export interface Sentence {
  /** `<anchor>-s<n>`, n counted from 1 over the provision. */
  id: string
  node: TextNode
  start: number
  end: number
}

/** Looks up the sentence of a list, in reading order, that a place in a text node stands in; in logarithmic time. */
export function makeSentenceFinder(
  sentences: readonly Sentence[],
): (node: TextNode, offset: number) => Sentence | undefined {
  const byNode = Map.groupBy(sentences, ({ node }) => node)
  return (node, offset) => {
    const own = byNode.get(node) ?? []
    let [low, high] = [0, own.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((own[middle]?.end ?? Infinity) <= offset) low = middle + 1
      else high = middle
    }
    const found = own[low]
    return found && found.start <= offset ? found : undefined
  }
}

/** The sentences of a provision in reading order; headings on a line of their own are not counted. */
export function sentencesOf(provision: Unit | Box): Sentence[] {
  const sentences: Sentence[] = []
  for (const node of ownTexts(provision)) {
    if (node.type === 'heading' || isNumberCell(node)) continue
    for (const { start, end } of splitSentences(node.text)) {
      sentences.push({ id: `${provision.anchor}-s${sentences.length + 1}`, node, start, end })
    }
  }
  return sentences
}
