import type { ShownNode } from '../../site/elements/show-elements.ts'

/** Elements that are made before the page is let breathe. */
const AT_ONCE = 300

/** Elements that lie deeper come to their place with all they hold: styles that look into them are asked for once. */
const SEEN = 3

const breathe = (): Promise<void> => new Promise((done) => setTimeout(done))

/**
 * Makes the elements that the rules of the edition show, a piece at a time, so that a long text does not hold up the page.
 * Text becomes text and never markup. `notesOf` gives what stands beside a provision; `isWanted` is asked between pieces.
 */
export async function buildNodes(
  parent: Element,
  nodes: readonly ShownNode[],
  notesOf: (anchor: string) => Node | null,
  isWanted: () => boolean,
): Promise<void> {
  let made = 0
  const build = async (into: Element, children: readonly ShownNode[], depth: number): Promise<void> => {
    for (const child of children) {
      if (typeof child === 'string') into.append(child)
      else if ('notesOf' in child) into.append(...[notesOf(child.notesOf)].filter((node) => node !== null))
      else {
        const element = document.createElement(child.tag)
        for (const [name, value] of Object.entries(child.attributes))
          if (value !== undefined) element.setAttribute(name, String(value))
        if (depth < SEEN) into.append(element)
        if (++made % AT_ONCE === 0) await breathe()
        if (!isWanted()) return
        await build(element, child.children, depth + 1)
        if (depth >= SEEN) into.append(element)
      }
    }
  }
  await build(parent, nodes, 0)
}
