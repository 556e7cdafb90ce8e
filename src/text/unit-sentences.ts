import type { Box, TextNode, Unit } from '../policy/index.ts'
import { ownTexts } from '../policy/index.ts'
import { splitSentences } from './sentences.ts'

/** A sentence of a provision: offsets in one of its text nodes, and its id within the document. */
export interface Sentence {
  /** `<anchor>-s<n>`, n counted from 1 over the provision. */
  id: string
  node: TextNode
  start: number
  end: number
}

/** The sentences of a provision in reading order; headings on a line of their own are not counted. */
export function sentencesOf(provision: Unit | Box): Sentence[] {
  const sentences: Sentence[] = []
  for (const node of ownTexts(provision)) {
    if (node.type === 'heading') continue
    for (const { start, end } of splitSentences(node.text)) {
      sentences.push({ id: `${provision.anchor}-s${sentences.length + 1}`, node, start, end })
    }
  }
  return sentences
}
