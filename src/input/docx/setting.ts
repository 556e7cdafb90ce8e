import type { Element } from 'xast'
import { COVER, coverParts } from '../cover.ts'
import type { LineOrigin } from '../extracted.ts'
import type { ParagraphStyle } from './styles.ts'
import { attributeOf, childElements, find, isOn, localName, numberOf, ownText } from './xml.ts'

/** How a paragraph is set: the size of its largest type, in half-points, and where a page ends at it. */
export interface Setting {
  size: number
  ends: 'before' | 'after' | null
}

/** The size of type where a file names none, in half-points (ECMA-376-1, 17.3.2.38). */
export const PLAIN_SIZE = 20

/** How a paragraph is set, by its runs, its style, and the size of the text of the document. */
export function settingOf(paragraph: Element, styles: ReadonlyMap<string, ParagraphStyle>, plain: number): Setting {
  const properties = find(paragraph, 'pPr')
  const ofStyle = styles.get(attributeOf(find(properties, 'pStyle'), 'val') ?? '')?.size ?? plain
  const section = find(properties, 'sectPr')
  const goesOn = attributeOf(find(section, 'type'), 'val') === 'continuous'
  const setting: Setting = {
    size: 0,
    ends: isOn(find(properties, 'pageBreakBefore')) ? 'before' : section && !goesOn ? 'after' : null,
  }
  const visit = (node: Element, size: number) => {
    for (const child of childElements(node)) {
      const name = localName(child.name)
      if (name === 'lastRenderedPageBreak' || (name === 'br' && attributeOf(child, 'type') === 'page'))
        setting.ends ??= setting.size > 0 ? 'after' : 'before'
      else if (name === 't' && ownText(child).trim() !== '') setting.size = Math.max(setting.size, size)
      else if (name === 'r') visit(child, numberOf(find(child, 'rPr', 'sz')) ?? ofStyle)
      else if (name !== 'pPr' && name !== 'rPr' && name !== 'txbxContent') visit(child, size)
    }
  }
  visit(paragraph, ofStyle)
  return setting
}

/** The size that most letters of lines are set in. */
function commonSize(lines: readonly { text: string; size: number }[]): number {
  const counts = new Map<number, number>()
  for (const { text, size } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** Where the lines stand, those before `end`, the first of the second page, marked where they are a cover. */
export function markCover(
  lines: readonly string[],
  origins: readonly LineOrigin[],
  sizes: readonly number[],
  end: number | null,
): LineOrigin[] {
  const set = lines.map((text, at) => ({ text, size: sizes[at] ?? 0 }))
  const first = end === null || end > COVER.lines ? [] : set.slice(0, end)
  const rest = set.slice(first.length)
  const parts = rest.length > 0 ? coverParts(first, commonSize(rest)) : null
  return origins.map((origin, at) => {
    const cover = parts?.[at]
    return cover === undefined || origin.table !== undefined ? origin : { ...origin, cover }
  })
}
