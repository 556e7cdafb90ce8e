/**
 * The elements of a compiled document: what `content/policies/<id>.mdx` says in MDX, and what a page shows. Names and
 * attributes are the same in both.
 */

/** Elements that hold elements, each on lines of its own. */
export const BLOCKS = [
  'Instrument',
  'Provision',
  'Unit',
  'Box',
  'Signature',
  'Responsibility',
  'Table',
  'Rows',
  'Row',
] as const

/** Elements that hold one whole text. */
export const TEXTS = ['H', 'P', 'Line', 'Cell'] as const

/** Elements that mark a stretch of a text: sentences and spans. */
export const MARKS = [
  'S',
  'N',
  'Title',
  'Resp',
  'Target',
  'Cite',
  'Agency',
  'Term',
  'Deadline',
  'Place',
  'Restored',
] as const

/** The name of an element. */
export type ElementName = (typeof BLOCKS)[number] | (typeof TEXTS)[number] | (typeof MARKS)[number]

/** An element with what stands in it, in reading order. */
export interface Element<Name extends string = ElementName> {
  name: Name
  attributes: Record<string, string>
  children: (Element<Name> | string)[]
  /** On an element that holds a text: the whole of it in the other script, character for character. */
  other?: string
}

const blocks: ReadonlySet<string> = new Set(BLOCKS)

/** True for an element that holds elements. */
export const isBlock = ({ name }: Element<string>): boolean => blocks.has(name)

/** The text of an element or a stretch, marks left out. */
export const textIn = (node: Element<string> | string): string =>
  typeof node === 'string' ? node : node.children.map(textIn).join('')
