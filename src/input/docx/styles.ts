import type { Element } from 'xast'
import { attributeOf, childrenNamed, find, numberOf } from './xml.ts'

/** What a paragraph style says about numbers and size; `undefined` leaves it to the style it is based on. */
export interface ParagraphStyle {
  /** Number definition, 0 for none. */
  numId: number | undefined
  level: number | undefined
  /** Size of its type in half-points. */
  size: number | undefined
}

/** Paragraph styles by id, each with what it takes over from the style it is based on (ECMA-376-1, 17.7.4). */
export function readStyles(root: Element | undefined): Map<string, ParagraphStyle> {
  const own = new Map<string, ParagraphStyle & { basedOn: string | undefined }>()
  for (const style of root ? childrenNamed(root, 'style') : []) {
    const id = attributeOf(style, 'styleId')
    if (id === undefined) continue
    const numbering = find(style, 'pPr', 'numPr')
    own.set(id, {
      numId: numberOf(find(numbering, 'numId')),
      level: numberOf(find(numbering, 'ilvl')),
      size: numberOf(find(style, 'rPr', 'sz')),
      basedOn: attributeOf(find(style, 'basedOn'), 'val'),
    })
  }
  const inherited = (id: string): ParagraphStyle => {
    const seen = new Set<string>()
    const found: ParagraphStyle = { numId: undefined, level: undefined, size: undefined }
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = own.get(at)?.basedOn) {
      seen.add(at)
      found.numId ??= own.get(at)?.numId
      found.level ??= own.get(at)?.level
      found.size ??= own.get(at)?.size
    }
    return found
  }
  return new Map([...own.keys()].map((id) => [id, inherited(id)]))
}

/** The size of type, in half-points, of a paragraph that names no style; undefined where the file says none. */
export function plainSize(root: Element | undefined, styles: ReadonlyMap<string, ParagraphStyle>): number | undefined {
  const plain = (root ? childrenNamed(root, 'style') : []).find(
    (style) => attributeOf(style, 'type') === 'paragraph' && attributeOf(style, 'default') === '1',
  )
  return (
    styles.get(attributeOf(plain, 'styleId') ?? '')?.size ??
    numberOf(find(root, 'docDefaults', 'rPrDefault', 'rPr', 'sz'))
  )
}
