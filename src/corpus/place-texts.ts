import type { Box, TextNode, Unit } from '../policy/index.ts'
import { isNumberCell, ownTexts } from '../policy/index.ts'

/** A text of a provision and where it stands in the provision's `text`. */
export interface PlacedText {
  node: TextNode
  /** What an offset in the node's text is shifted by in the provision's text. */
  shift: number
  /** Offset in the node's text from which it is part of the provision's text: behind the label. */
  from: number
}

/**
 * The texts that make up a provision's `text` in `provisions.json`: no title on a line of its own unless there is
 * nothing else, no label at the start, a line feed between. Of a task of a table its cells, without the number and the
 * empty ones.
 */
export function placeTexts(node: Unit | Box): PlacedText[] {
  const own = ownTexts(node)
  const body = own.filter((text) =>
    node.type === 'rows' ? text.text !== '' && !isNumberCell(text) : text.type !== 'heading',
  )
  const placed: PlacedText[] = []
  let at = 0
  for (const text of body.length > 0 ? body : own) {
    const from =
      text === own[0] ? (text.spans.find(({ kind, start }) => kind === 'number' && start === 0)?.end ?? 0) : 0
    placed.push({ node: text, shift: at - from, from })
    at += text.text.length - from + 1
  }
  return placed
}
