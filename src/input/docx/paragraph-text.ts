import type { Element } from 'xast'
import { attributeOf, childElements, find, isOn, localName, ownText } from './xml.ts'

/** What a paragraph holds: its words, the text boxes anchored in it, and the notes it calls. */
export interface ParagraphText {
  text: string
  boxes: Element[]
  notes: { kind: 'footnote' | 'endnote'; id: string }[]
}

/** Elements whose words are not in print: deletions, moves away, codes of fields, phonetic guides, properties. */
const SILENT = new Set([
  'pPr',
  'rPr',
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'rt',
  'fldData',
  'Fallback',
])

/** Example: w:sym w:char="F0FE": a sign of a symbol font; what it looks like depends on the font alone. */
const symbol = (node: Element): string => {
  const code = parseInt(attributeOf(node, 'char') ?? '', 16)
  return Number.isNaN(code) ? '' : String.fromCodePoint(code)
}

/** The words of a paragraph in the order in which they are printed (ECMA-376-1, 17.3). */
export function textOfParagraph(paragraph: Element): ParagraphText {
  const found: ParagraphText = { text: '', boxes: [], notes: [] }
  const visit = (node: Element) => {
    for (const child of childElements(node)) {
      const name = localName(child.name)
      if (SILENT.has(name)) continue
      if (name === 'r' && isOn(find(child, 'rPr', 'vanish'))) continue
      if (name === 't') found.text += ownText(child)
      else if (name === 'tab' || name === 'ptab') found.text += ' '
      else if (name === 'br' || name === 'cr') found.text += isPageBreak(child) ? '' : '\n'
      else if (name === 'noBreakHyphen') found.text += '-'
      else if (name === 'sym') found.text += symbol(child)
      else if (name === 'footnoteReference' || name === 'endnoteReference') {
        const kind = name === 'footnoteReference' ? 'footnote' : 'endnote'
        found.notes.push({ kind, id: attributeOf(child, 'id') ?? '' })
      } else if (name === 'txbxContent') found.boxes.push(child)
      else visit(child)
    }
  }
  visit(paragraph)
  return found
}

const isPageBreak = (node: Element): boolean => ['page', 'column'].includes(attributeOf(node, 'type') ?? '')
