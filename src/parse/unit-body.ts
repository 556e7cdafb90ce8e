/** What stands below a numbered unit without a number: paragraphs, clauses, tables, boxes, units with titles alone. */
import type { Block, Box, Table, Unit } from '../policy/index.ts'
import type { Grammar } from '../schemas/grammar.ts'
import type { Locator } from '../input/locator.ts'
import { sliceMapped } from '../input/mapped.ts'
import type { BoxHead } from './boxes.ts'
import { isClauseLine } from './clause-lines.ts'
import { entrySpans, heading, paragraph } from './nodes.ts'
import type { BodyLine } from './run-in.ts'
import { findUnnumberedTitles } from './run-in.ts'
import { tableNode } from './task-rows.ts'

export type TableMaker = (rows: NonNullable<BodyLine['line']['table']>, anchor: string | null) => Table

/** Makes tables; `anchor` is that of the unit that holds one, null where its rows are no units. */
export function makeTables(locator: Locator, grammar: Grammar): TableMaker {
  const seen = new Map<string, number>()
  return (rows, anchor) => {
    const before = seen.get(anchor ?? '') ?? 0
    const table = tableNode(rows, anchor === null ? null : { anchor, before }, locator, grammar)
    if (anchor !== null && table.children.some(({ type }) => type === 'rows')) seen.set(anchor, before + 1)
    return table
  }
}

/** Anchor below a parent: official numbers with the parent in front. */
export const anchorBelow = (parent: Unit | null, prefix: string, part: string): string =>
  parent ? `${parent.anchor}.${part}` : prefix ? `${prefix}.${part}` : part

/** Unnumbered lines below a unit: paragraphs, clauses, and units of their own where they bear titles. */
export function bodyOf(
  pending: (BodyLine | Box)[],
  parent: Unit | null,
  depth: number,
  prefix: string,
  locator: Locator,
  tables: TableMaker,
): Block[] {
  const entries = pending.filter((e): e is BodyLine => 'line' in e)
  const clauses = new Set(entries.filter((e) => isClauseLine(e.line.key)))
  const texts = entries.filter((e) => !clauses.has(e))
  if (parent?.type !== 'article') findUnnumberedTitles(texts)
  const blocks: Block[] = []
  let open: Unit | null = null
  let count = 0
  for (const entry of pending) {
    if (!('line' in entry)) {
      open = null
      blocks.push(entry)
      continue
    }
    if (clauses.has(entry)) {
      const holder: Block[] = open?.children ?? blocks
      const before = holder.at(-1)
      const node = paragraph(entry.line, 'text', locator)
      if (before?.type === 'responsibility') before.children.push(node)
      else holder.push({ type: 'responsibility', children: [node], ...(node.position && { position: node.position }) })
      continue
    }
    if (entry.line.table) {
      ;(open?.children ?? blocks).push(tables(entry.line.table, open?.anchor ?? parent?.anchor ?? prefix))
      continue
    }
    const spans = entrySpans(entry)
    const node = entry.alone
      ? heading(entry.line, depth + 1, locator, spans)
      : paragraph(entry.line, 'text', locator, spans)
    if (entry.title) {
      count++
      open = {
        type: 'item',
        anchor: anchorBelow(parent, prefix, `p${count}`),
        kind: null,
        label: '',
        ordinal: null,
        title: entry.line.text.slice(entry.title.start, entry.title.end),
        children: [node],
      }
      blocks.push(open)
    } else if (open?.children[0]?.type === 'heading') {
      open.children.push(node)
    } else {
      open = null
      blocks.push(node)
    }
  }
  return blocks
}

/** A box of its entries, head first; without a number of its own it takes its place in the document. */
export function buildBox(
  entries: BodyLine[],
  head: BoxHead,
  count: number,
  depth: number,
  prefix: string,
  locator: Locator,
  tables: TableMaker,
): Box {
  const [first, ...rest] = entries
  if (!first) throw new Error('a box has a head')
  const children: Block[] = [
    heading(first.line, depth, locator, [
      { kind: 'number', start: 0, end: head.titleStart, rule: 'number/box' },
      ...(first.line.text.length > head.titleStart
        ? [{ kind: 'title' as const, start: head.titleStart, end: first.line.text.length, rule: 'title/own-line' }]
        : []),
    ]),
    ...rest.map((e) =>
      e.line.table
        ? tables(e.line.table, null)
        : paragraph(e.line, 'text', locator, e.label ? entrySpans({ ...e, title: null }) : []),
    ),
  ]
  return {
    type: 'box',
    anchor: anchorBelow(null, prefix, `box-${head.ordinal ?? count}`),
    kind: 'box',
    label: head.label,
    ordinal: head.ordinal,
    title: sliceMapped(first.line, head.titleStart).text.trim(),
    children,
  }
}
