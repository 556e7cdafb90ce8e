import type { ProvisionRow } from '../schemas/index.ts'

/** An entry of a document's contents. */
export interface OutlineEntry {
  anchor: string
  kind: ProvisionRow['kind']
  label: string
  title: string
  children: OutlineEntry[]
}

/** Anchor `2.1.1` lies below `2.1` and below `2`. */
const isBelow = (anchor: string, above: string): boolean => anchor.startsWith(`${above}.`)

/** The anchor of the main text's title, which heads the page already. */
const mainTitle = 'title'

/**
 * The contents of a document: its titled provisions, nested as their anchors are; a box stands
 * among the measures around it. Untitled ones are left out, and those that only repeat the title
 * before them. `provisions` are in the order of the text.
 */
export function outline(provisions: readonly ProvisionRow[]): OutlineEntry[] {
  const top: OutlineEntry[] = []
  const open: OutlineEntry[] = []
  let before = ''
  for (const { anchor, kind, label, title } of provisions) {
    if (!title || title === before || anchor === mainTitle) continue
    before = title
    const entry: OutlineEntry = { anchor, kind, label, title, children: [] }
    if (kind === 'box') {
      const around = open.findLast((each) => each.kind === 'heading') ?? open[open.length - 1]
      ;(around?.children ?? top).push(entry)
      continue
    }
    while (open.length > 0 && !isBelow(anchor, open[open.length - 1]?.anchor ?? '')) open.pop()
    ;(open[open.length - 1]?.children ?? top).push(entry)
    open.push(entry)
  }
  return top
}

/** A number in Chinese numerals: 一, 十二. */
const chineseNumber = /^[一二三四五六七八九十百]+$/

/**
 * A number as official documents print it before a title: 一、 for a part, （一） below it, 1. for
 * an item (GB/T 9704-2012, 7.3.3); others as they are.
 */
export function printedLabel({ anchor, label }: Pick<OutlineEntry, 'anchor' | 'label'>): string {
  if (/^\d+$/.test(label)) return `${label}.`
  if (!chineseNumber.test(label)) return label
  return anchor.includes('.') ? `（${label}）` : `${label}、`
}
