import type { Block, Box, Unit, UnitType } from '../policy/index.ts'
import type { Grammar } from '../schemas/grammar.ts'
import type { Label, LabelSystem } from './label.ts'
import { rankOf } from './label.ts'
import { ranksOf } from './ranks.ts'
import { boxEnd, readBoxHead } from './boxes.ts'
import { entrySpans, heading, paragraph } from './nodes.ts'
import type { Locator } from '../input/locator.ts'
import type { BodyLine } from './run-in.ts'
import { anchorBelow, bodyOf, buildBox, makeTables } from './unit-body.ts'

interface Open {
  unit: Unit
  rank: number
}

/** The units of an instrument from its entries. Titles of numbered lines have been found before. */
export function buildOutline(entries: BodyLine[], prefix: string, locator: Locator, grammar: Grammar): Block[] {
  const root: Block[] = []
  const ranks = ranksOf(entries)
  const stack: Open[] = []
  const last = new Map<LabelSystem, number>()
  const tables = makeTables(locator, grammar)
  let boxes = 0
  let pending: (BodyLine | Box)[] = []

  const flush = () => {
    const top = stack.at(-1)
    for (const block of bodyOf(pending, top?.unit ?? null, stack.length, prefix, locator, tables))
      (top?.unit.children ?? root).push(block)
    pending = []
  }

  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]
    if (!entry) continue
    const box = readBoxHead(entry.line.key)
    if (box) {
      const end = boxEnd(entries, i, last)
      boxes++
      pending.push(buildBox(entries.slice(i, end), box, boxes, stack.length + 1, prefix, locator, tables))
      i = end - 1
      continue
    }
    if (!entry.label) {
      pending.push(entry)
      continue
    }
    flush()
    const rank = ranks(entry.label.system)
    while (stack.length > 0 && (stack.at(-1)?.rank ?? -1) >= rank) stack.pop()
    for (const system of [...last.keys()]) if (ranks(system) > rank && system !== 'tiao') last.delete(system)
    last.set(entry.label.system, entry.label.ordinal)
    const parent = stack.at(-1)?.unit ?? null
    const unit = unitOf(entry, entry.label, parent, stack.length + 1, prefix, locator)
    ;(parent?.children ?? root).push(unit)
    stack.push({ unit, rank })
  }
  flush()
  return root
}

function unitType(label: Label, depth: number): UnitType {
  if (label.system === 'tiao') return 'article'
  return depth === 1 ? 'part' : depth === 2 && rankOf(label.system) < rankOf('num') ? 'section' : 'item'
}

function unitOf(
  entry: BodyLine,
  label: Label,
  parent: Unit | null,
  depth: number,
  prefix: string,
  locator: Locator,
): Unit {
  const article = label.system === 'tiao'
  const anchor = article
    ? anchorBelow(null, prefix, `art-${label.ordinal}`)
    : anchorBelow(parent, prefix, String(label.ordinal))
  const title = entry.title ? entry.line.text.slice(entry.title.start, entry.title.end) : ''
  const spans = entrySpans(entry)
  return {
    type: unitType(label, depth),
    anchor,
    kind: null,
    label: label.label,
    ordinal: label.ordinal,
    title: title.trim(),
    children: [
      entry.alone ? heading(entry.line, depth, locator, spans) : paragraph(entry.line, 'text', locator, spans),
    ],
  }
}

/** Lines that belong to no numbered unit: title, preamble, signature. */
export function matter(anchor: string, kind: Unit['kind'], title: string, children: Block[]): Unit {
  return { type: 'matter', anchor, kind, label: '', ordinal: null, title, children }
}
