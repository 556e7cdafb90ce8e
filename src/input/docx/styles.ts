import type { Element } from 'xast'
import { attributeOf, childrenNamed, find, numberOf } from './xml.ts'

/** What a paragraph style says about numbers and headings; `undefined` leaves it to the style it is based on. */
export interface ParagraphStyle {
  name: string
  /** Number definition, 0 for none. */
  numId: number | undefined
  level: number | undefined
}

/** Paragraph styles by id, each with what it takes over from the style it is based on (ECMA-376-1, 17.7.4). */
export function readStyles(root: Element | undefined): Map<string, ParagraphStyle> {
  const own = new Map<string, ParagraphStyle & { basedOn: string | undefined }>()
  for (const style of root ? childrenNamed(root, 'style') : []) {
    const id = attributeOf(style, 'styleId')
    if (id === undefined) continue
    const numbering = find(style, 'pPr', 'numPr')
    own.set(id, {
      name: attributeOf(find(style, 'name'), 'val') ?? '',
      numId: numberOf(find(numbering, 'numId')),
      level: numberOf(find(numbering, 'ilvl')),
      basedOn: attributeOf(find(style, 'basedOn'), 'val'),
    })
  }
  const inherited = (id: string): ParagraphStyle => {
    const seen = new Set<string>()
    const found: ParagraphStyle = { name: own.get(id)?.name ?? '', numId: undefined, level: undefined }
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = own.get(at)?.basedOn) {
      seen.add(at)
      found.numId ??= own.get(at)?.numId
      found.level ??= own.get(at)?.level
    }
    return found
  }
  return new Map([...own.keys()].map((id) => [id, inherited(id)]))
}
