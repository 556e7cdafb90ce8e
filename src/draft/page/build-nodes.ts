import type { PackedNodes } from '../packed-nodes.ts'
import { isNotesPlace, isWords, unpackPiece } from '../packed-nodes.ts'

/** Elements that lie deeper come to their place with all they hold: styles that look into them are asked for once. */
const SEEN = 3

const breathe = (): Promise<void> => new Promise((done) => setTimeout(done))

/**
 * Makes the elements that the rules of the edition show, a piece at a time, so that a long text does not hold up the page.
 * Text becomes text and never markup. `notesOf` gives what stands beside a provision; `isWanted` is asked between pieces.
 */
export async function buildNodes(
  parent: Element,
  nodes: PackedNodes,
  notesOf: (anchor: string) => Node,
  isWanted: () => boolean,
): Promise<void> {
  // the elements that are open, by their depth
  const open = [parent]
  let waiting: (() => void) | null = null
  const place = () => {
    waiting?.()
    waiting = null
  }
  for (const piece of nodes) {
    for (const entry of unpackPiece(piece)) {
      const [depth] = entry
      const into = open[depth] ?? parent
      if (depth <= SEEN) place()
      if (isWords(entry)) into.append(entry[1])
      else if (isNotesPlace(entry)) into.append(notesOf(entry[2]))
      else {
        const [, tag, attributes] = entry
        const element = document.createElement(tag)
        for (const [name, value] of Object.entries(attributes))
          if (value !== undefined) element.setAttribute(name, String(value))
        open[depth + 1] = element
        if (depth === SEEN) waiting = () => into.append(element)
        else into.append(element)
      }
    }
    await breathe()
    if (!isWanted()) return
  }
  place()
}
