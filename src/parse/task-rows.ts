/** The rows of a table of tasks (任务分工表, 重点任务清单): a task is a unit, and so is a section that heads some. */
import type { Locator } from '../input/locator.ts'
import type { MappedCell } from '../input/mapped.ts'
import type { Span, Table, TableRow, Unit } from '../policy/index.ts'
import { reachingCells } from '../policy/index.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { keyOf } from '../text/key.ts'
import { fromChineseNumeral } from '../text/numerals.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Columns } from './columns.ts'
import { holdsTasks, readColumns } from './columns.ts'
import { rankOf, readLabel } from './label.ts'
import { rowNode } from './nodes.ts'

/** Where a table stands: the anchor of what holds it, and how many tables of tasks stand there before it. */
export interface TablePlace {
  anchor: string
  before: number
}

/** A number at the head of a cell. */
interface CellNumber {
  label: string
  ordinal: number
  /** What it is in an anchor: 3, 1.2. */
  part: string
  /** How many characters of the cell it takes. */
  length: number
  rule: string
}

/** Longest title, in characters. */
const TITLE = 80

/** Example: 3, 1.2, （四）. */
const NUMBER = /^[(（]?\s?(?:(\d{1,3}(?:[.．-]\d{1,3}){0,3})|([一二三四五六七八九十百]{1,5}))\s?[)）]?[.．、]?$/u

/** Example: 注：…, 合计: over all columns, and no head of a section. */
const REMARK = /^(?:备?注|说明|合计|总计)\s?(?:[:：\d]|$)/u

/** The number in a cell of the column of numbers. */
function numberIn({ text }: MappedCell): CellNumber | null {
  const [whole, digits, han = ''] = NUMBER.exec(text) ?? []
  if (whole === undefined) return null
  const part = digits?.replace(/[．-]/gu, '.') ?? String(fromChineseNumeral(han) ?? 0)
  const ordinal = Number(part.split('.').at(-1))
  return ordinal === 0 ? null : { label: digits ?? han, ordinal, part, length: text.length, rule: 'number/column' }
}

/** The number at the head of the words of a cell. */
function numberBefore({ text }: MappedCell): CellNumber | null {
  const read = readLabel(keyOf(text), text)
  if (!read) return null
  const { label, ordinal, length, system } = read
  return { label, ordinal, part: String(ordinal), length, rule: `number/${system}` }
}

/** The words of a task cell as a title: all of them or the first sentence, without the closing mark. */
function titleOf(words: string): string {
  const end = splitSentences(words)[0]?.end ?? words.length
  const title = words
    .slice(0, end)
    .trim()
    .replace(/[。；;：:！？!?]{1,4}$/u, '')
  return title.length <= TITLE ? title : ''
}

const below = (anchor: string, part: string): string => (anchor === '' ? part : `${anchor}.${part}`)

const isEmpty = ({ text }: MappedCell): boolean => text === ''

/** The one cell of a row that says anything, where it heads the rows below it: 一、知识产权方面（共2项）. */
function sectionHead(row: readonly MappedCell[], { uses }: Columns): MappedCell | null {
  const [cell, ...others] = row.filter((each) => !isEmpty(each))
  if (!cell || others.length > 0 || cell.text.length > TITLE || /[。；;]/u.test(cell.text)) return null
  const at = row.indexOf(cell)
  if (REMARK.test(cell.text) || row.some(({ covered }) => covered === 'above')) return null
  if (row.slice(at + 1).every(({ covered }) => covered === 'left') && at === 0) return cell
  return numberBefore(cell) && (uses[at] === 'number' || uses[at] === 'task' || at === 0) ? cell : null
}

/** A table; where its heads say that its rows are tasks, these are units. No place: rows that are part of what holds them. */
export function tableNode(
  rows: readonly (readonly MappedCell[])[],
  place: TablePlace | null,
  locator: Locator,
  grammar: Grammar,
): Table {
  const columns = readColumns(rows, grammar)
  const children =
    columns && place && holdsTasks(columns)
      ? readTasks(rows, columns, place, locator)
      : rows.map((row) => rowNode(row, locator))
  return { type: 'table', header: true, ...(columns && { columns: columns.uses }), children }
}

/** The rows of a table of tasks, in units but for its heads and remarks. */
function readTasks(
  rows: readonly (readonly MappedCell[])[],
  columns: Columns,
  { anchor, before }: TablePlace,
  locator: Locator,
): (TableRow | Unit)[] {
  const { uses, heads } = columns
  const table = `t${before + 1}`
  const numbers = uses.indexOf('number')
  const named = uses.flatMap((use, column) => (use === 'task' ? [column] : []))
  const tasks = named.length > 0 ? named : uses.flatMap((use, column) => (use === null ? [column] : []))
  const grid = reachingCells(rows)
  const children: (TableRow | Unit)[] = rows.slice(0, heads).map((row) => rowNode(row, locator))
  const sections: { unit: Unit; rank: number }[] = []
  let task: Unit | null = null
  /** The last number, with the anchor it gave and how many tasks it has. */
  let last: { cell: MappedCell; anchor: string; count: number } | null = null

  /** An anchor for a row: its number's, else its place in what is above it. */
  const anchorOf = (number: CellNumber | null, at: number): string => {
    const above = sections.at(-1)?.unit.anchor
    if (number) return below(above ?? (before > 0 ? below(anchor, table) : anchor), number.part)
    const place = `r${at - heads + 1}`
    return above === undefined ? below(anchor, `${table}${place}`) : `${above}.${place}`
  }
  const holder = () => sections.at(-1)?.unit.children ?? children

  rows.forEach((row, at) => {
    if (at < heads) return
    const head = sectionHead(row, columns)
    if (head) {
      const number = numberBefore(head)
      const rank = number ? rankOf(readLabel(keyOf(head.text), head.text)?.system ?? 'cn') : Infinity
      while ((sections.at(-1)?.rank ?? -1) >= rank) sections.pop()
      const unit = sectionUnit(row, head, number, anchorOf(number, at), locator)
      holder().push(unit)
      sections.push({ unit, rank })
      task = last = null
      return
    }
    const said = tasks.some((column) => !isEmpty(row[column] ?? EMPTY)) || !isEmpty(row[numbers] ?? EMPTY)
    if (!said || row.every((cell, column) => cell.text === rows[0]?.[column]?.text)) {
      ;(task?.children ?? holder()).push(rowNode(row, locator))
      return
    }
    const cells = grid[at] ?? []
    const title = tasks.map((column) => cells[column] ?? EMPTY).find((cell) => !isEmpty(cell)) ?? EMPTY
    const cell = numbers < 0 ? title : (cells[numbers] ?? EMPTY)
    const number = numbers < 0 ? numberBefore(title) : numberIn(cell)
    const own = row.includes(cell)
    if (number && last?.cell === cell) last.count++
    else last = number && { cell, anchor: anchorOf(number, at), count: 1 }
    const name = last && last.count > 1 ? `${last.anchor}.r${last.count}` : (last?.anchor ?? anchorOf(null, at))
    const spans = (each: MappedCell): Span[] =>
      number && own && each === cell ? [{ kind: 'number', start: 0, end: number.length, rule: number.rule }] : []
    task = {
      type: 'rows',
      anchor: name,
      kind: 'measure',
      label: number?.label ?? '',
      ordinal: number?.ordinal ?? null,
      title: titleOf(cell === title ? title.text.slice(number?.length ?? 0) : title.text),
      children: [rowNode(row, locator, spans, tasks)],
    }
    holder().push(task)
  })
  return children
}

const EMPTY: MappedCell = { text: '', segments: [] }

function sectionUnit(
  row: readonly MappedCell[],
  head: MappedCell,
  number: CellNumber | null,
  anchor: string,
  locator: Locator,
): Unit {
  const from = number?.length ?? 0
  const spans: Span[] = [
    ...(number ? [{ kind: 'number' as const, start: 0, end: from, rule: number.rule }] : []),
    { kind: 'title', start: from, end: head.text.length, rule: 'title/section-row' },
  ]
  return {
    type: 'rows',
    anchor,
    kind: 'heading',
    label: number?.label ?? '',
    ordinal: number?.ordinal ?? null,
    title: head.text.slice(from).trim(),
    children: [rowNode(row, locator, (cell) => (cell === head ? spans : []))],
  }
}
