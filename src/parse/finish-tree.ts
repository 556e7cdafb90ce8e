import type { Grammar } from '../schemas/grammar.ts'
import type { Node } from 'unist'
import type { Block, Box, Instrument, ProvisionKind, Unit } from '../policy/index.ts'
import { isAnchored } from '../policy/index.ts'
import { keyOf } from '../text/key.ts'
import { endsInClause } from './boxes.ts'
import { kindInAttachment, kindOfTitle } from './kinds.ts'

/** Units that are none of the items around them. */
const APART: ReadonlySet<string> = new Set(['box', 'matter', 'rows'])

/** Shortest untitled item, in characters, that counts as a provision of its own. */
const LONG_ITEM = 60

/** Gives every unit of an instrument its kind: null for what is part of the provision above. */
export function assignKinds(instrument: Instrument, grammar: Grammar): void {
  const attached = instrument.role === 'attachment'
  const inherited = attached ? kindInAttachment(keyOf(instrument.title), grammar) : 'measure'
  for (const block of instrument.children) {
    if (!isUnit(block) || assign(block, inherited, false, grammar)) continue
    // a unit with no provision above it is one, however short: its words would belong to none
    block.kind = inherited
  }
}

const isUnit = (block: Block | Node): block is Unit | Box => isAnchored(block) && block.type !== 'instrument'

/** Returns true if the unit, or a unit below it, is a provision. */
function assign(unit: Unit | Box, inherited: ProvisionKind, inArticle: boolean, grammar: Grammar): boolean {
  if (unit.type === 'matter' && unit.kind === 'attachment' && namesAgencies(unit))
    Object.assign(unit, { kind: 'measure', title: '' })
  if (unit.type === 'box' || unit.type === 'matter') return true
  if (unit.type === 'rows') return assignRows(unit, inherited, inArticle)
  const kind = (unit.title && inherited === 'measure' ? kindOfTitle(keyOf(unit.title), grammar) : null) ?? inherited
  const article = unit.type === 'article'
  const units = unit.children.flatMap((child) => (child.type === 'table' ? child.children : [child])).filter(isUnit)
  for (const child of units) assign(child, kind, inArticle || article, grammar)
  if (article) {
    unit.kind = 'article'
    return true
  }
  if (inArticle) return false
  completeRuns(units, kind)
  const holds = units.some((child) => child.kind !== null && child.type !== 'box' && child.type !== 'matter')
  const speaks = unit.children.some((child) => child.type === 'paragraph')
  if (holds) unit.kind = speaks && kind === 'general' ? 'general' : 'heading'
  else if (unit.title || isLong(unit)) unit.kind = kind
  if (unit.kind === 'attachment' && namesAgencies(unit)) unit.kind = 'measure'
  return unit.kind !== null
}

/** A row of a table of tasks is a measure, one of the goals or safeguards among these, and in an article part of it. */
function assignRows(unit: Unit, inherited: ProvisionKind, inArticle: boolean): boolean {
  if (unit.kind === 'measure' && inherited !== 'attachment') unit.kind = inherited
  if (inArticle) unit.kind = null
  for (const child of unit.children) if (child.type === 'rows') assignRows(child, inherited, inArticle)
  return !inArticle
}

/**
 * Items of one unit are alike: where one is a provision, or where all are sentences, all are. What ends in ； lists the
 * parts of one task, and of these only the titled ones stand for themselves.
 */
function completeRuns(units: (Unit | Box)[], kind: ProvisionKind): void {
  const items = units.filter(({ type, ordinal }) => !APART.has(type) && ordinal !== null)
  const sentences = items.length > 1 && items.every((item) => textsIn(item).join('').endsWith('。'))
  if (!sentences && (items.every((item) => item.kind === null) || items.some(endsInSemicolon))) return
  for (const item of items) item.kind ??= kind
}

const endsInSemicolon = (unit: Unit | Box): boolean => /[；;]$/u.test(textsIn(unit).join(''))

/** An item without a title is a provision of its own if it is long or names who is responsible. */
function isLong(unit: Unit): boolean {
  if (endsInSemicolon(unit)) return false
  return textsIn(unit).join('').length >= LONG_ITEM || namesAgencies(unit)
}

/** Whether a unit says who is responsible for it, at the end of a paragraph or on a line of its own. */
const namesAgencies = (unit: Unit): boolean =>
  textsIn(unit).some((text) => endsInClause(keyOf(text))) || unit.children.some(({ type }) => type === 'responsibility')

const textsIn = (unit: Unit | Box): string[] =>
  unit.children.flatMap((child) => (child.type === 'paragraph' || child.type === 'heading' ? [child.text] : []))

/**
 * Makes anchors unique within a document: a number that comes twice gets `-2`, one of a table's rows after all others.
 * Returns the anchors that were changed.
 */
export function uniqueAnchors(instruments: Instrument[]): { anchor: string; node: Unit | Box }[] {
  const seen = new Map<string, number>()
  const changed: { anchor: string; node: Unit | Box }[] = []
  const visit = (node: Node, renamed: [string, string] | null, inTable: boolean) => {
    let rename = renamed
    if (isUnit(node)) {
      if (renamed && node.anchor.startsWith(`${renamed[0]}.`))
        node.anchor = renamed[1] + node.anchor.slice(renamed[0].length)
      const count = (seen.get(node.anchor) ?? 0) + 1
      if ((node.type === 'rows') === inTable) seen.set(node.anchor, count)
      if (count > 1 && (node.type === 'rows') === inTable) {
        const old = node.anchor
        node.anchor = `${old}-${count}`
        changed.push({ anchor: old, node })
        rename = [old, node.anchor]
      }
    }
    if ('children' in node && Array.isArray(node.children))
      for (const child of node.children) visit(child, rename, inTable)
  }
  for (const inTable of [false, true]) for (const instrument of instruments) visit(instrument, null, inTable)
  return changed
}
