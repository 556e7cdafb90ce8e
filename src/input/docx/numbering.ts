import type { Element } from 'xast'
import { formatNumber } from './format-number.ts'
import type { ParagraphStyle } from './styles.ts'
import { attributeOf, childrenNamed, find, isOn, numberOf } from './xml.ts'

interface Level {
  start: number
  format: string
  text: string
  /** The level whose next number begins this one anew; 0 for never, undefined for any level above. */
  restart: number | undefined
  /** Numbers of all levels as digits: 1.1 below 第一章 (`w:isLgl`). */
  legal: boolean
  /** The paragraph style that has this level. */
  style: string | undefined
  /** What parts the label from the text: nothing, or the space that a tab or a space is in print. */
  gap: '' | ' '
}

/** A list: its levels, and the definition that counts for it. */
interface List {
  abstract: string
  levels: Map<number, Level>
  /** Levels that this list begins anew with a number of its own. */
  overrides: Map<number, number>
}

function readLevel(node: Element): Level {
  return {
    start: numberOf(find(node, 'start')) ?? 0,
    format: attributeOf(find(node, 'numFmt'), 'val') ?? 'decimal',
    text: attributeOf(find(node, 'lvlText'), 'val') ?? '',
    restart: numberOf(find(node, 'lvlRestart')),
    legal: isOn(find(node, 'isLgl')),
    style: attributeOf(find(node, 'pStyle'), 'val'),
    gap: attributeOf(find(node, 'suff'), 'val') === 'nothing' ? '' : ' ',
  }
}

const levelsIn = (node: Element): Map<number, Level> =>
  new Map(childrenNamed(node, 'lvl').map((level) => [Number(attributeOf(level, 'ilvl') ?? 0), readLevel(level)]))

/** The lists of `word/numbering.xml` by number definition (ECMA-376-1, 17.9). */
function readLists(root: Element | undefined): Map<number, List> {
  const abstracts = new Map<string, Map<number, Level>>()
  const styled = new Map<string, string>()
  for (const node of root ? childrenNamed(root, 'abstractNum') : []) {
    const id = attributeOf(node, 'abstractNumId') ?? ''
    abstracts.set(id, levelsIn(node))
    const link = attributeOf(find(node, 'styleLink'), 'val')
    if (link !== undefined) styled.set(link, id)
  }
  // A definition that only names a style takes its levels from the definition that makes that style.
  for (const node of root ? childrenNamed(root, 'abstractNum') : []) {
    const source = styled.get(attributeOf(find(node, 'numStyleLink'), 'val') ?? '')
    const levels = source === undefined ? undefined : abstracts.get(source)
    if (levels) abstracts.set(attributeOf(node, 'abstractNumId') ?? '', levels)
  }
  const lists = new Map<number, List>()
  for (const node of root ? childrenNamed(root, 'num') : []) {
    const abstract = attributeOf(find(node, 'abstractNumId'), 'val') ?? ''
    const levels = new Map(abstracts.get(abstract))
    const overrides = new Map<number, number>()
    for (const override of childrenNamed(node, 'lvlOverride')) {
      const at = Number(attributeOf(override, 'ilvl') ?? 0)
      const level = find(override, 'lvl')
      if (level) levels.set(at, readLevel(level))
      const start = numberOf(find(override, 'startOverride'))
      if (start !== undefined) overrides.set(at, start)
    }
    lists.set(Number(attributeOf(node, 'numId') ?? 0), { abstract, levels, overrides })
  }
  return lists
}

/** What a paragraph says of its number: `w:numPr` of its own and the style it has. */
export interface NumberRequest {
  numId: number | undefined
  level: number | undefined
  styleId: string | undefined
}

/** Gives the label of each numbered paragraph, as Word prints it; paragraphs have to be asked in their order. */
export type Numberer = (request: NumberRequest) => string

/** Prepares the automatic numbers of a document: a label is computed, for no file holds it. */
export function makeNumberer(numbering: Element | undefined, styles: ReadonlyMap<string, ParagraphStyle>): Numberer {
  const lists = readLists(numbering)
  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<number>()
  return ({ numId, level, styleId }) => {
    const style = styleId === undefined ? undefined : styles.get(styleId)
    const list = lists.get(numId ?? style?.numId ?? 0)
    if (!list) return ''
    const ofStyle = [...list.levels].find(([, { style: of }]) => of !== undefined && of === styleId)?.[0]
    const at = level ?? (numId === undefined ? (ofStyle ?? style?.level) : style?.level) ?? 0
    const own = list.levels.get(at)
    if (!own) return ''
    const count = counts.get(list.abstract) ?? new Map<number, number>()
    counts.set(list.abstract, count)
    const id = numId ?? style?.numId ?? 0
    if (!begun.has(id)) {
      begun.add(id)
      for (const [overridden, start] of list.overrides) count.set(overridden, start - 1)
    }
    count.set(at, (count.get(at) ?? own.start - 1) + 1)
    for (const [below, { restart }] of list.levels) {
      if (below > at && (restart === undefined || (restart > 0 && at < restart))) count.delete(below)
    }
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const named = Number(digit) - 1
      const level = list.levels.get(named)
      const value = count.get(named) ?? level?.start ?? 1
      return formatNumber(value, own.legal ? 'decimal' : (level?.format ?? 'decimal'))
    })
    return label.trim() === '' ? '' : label + own.gap
  }
}
