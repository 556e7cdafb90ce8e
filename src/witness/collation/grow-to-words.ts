import { isHan } from '../../text/han.ts'
import { splitWords } from '../../text/words.ts'
import type { Edit } from './edits.ts'

/** One step of an alignment: a character of either text or of both. */
interface Column {
  kind: Edit['kind']
  /** Which edit it comes from, so that word pairs stay apart. */
  edit: number
  a: number
  aEnd: number
  b: number
  bEnd: number
}

/** A word that is neither one text's nor the other's ends after so many rounds of growing at the latest. */
const ROUNDS = 2

/**
 * Edits in which changed characters are grown to whole words of either text, so that 网络 and 網路 stand against each
 * other and not 络 and 路. `a` and `b` are the texts in Simplified characters. Word pairs are words already and are left
 * alone, as is a change of marks.
 */
export function growToWords(edits: readonly Edit[], a: string, b: string): Edit[] {
  if (!edits.some(({ kind }) => kind === 'change')) return [...edits]
  const columns = edits.flatMap(toColumns)
  const ofA = findWordColumns(a, columns, 'a')
  const ofB = findWordColumns(b, columns, 'b')
  for (let round = 0; round < ROUNDS; round++) {
    for (const words of [ofA, ofB]) words.forEach((word) => takeWord(columns, word, a, b))
  }
  return joinColumns(columns)
}

function toColumns({ kind, a, aEnd, b, bEnd }: Edit, edit: number): Column[] {
  if (kind === 'pair') return [{ kind, edit, a, aEnd, b, bEnd }]
  const columns: Column[] = []
  for (let at = 0; a + at < aEnd || b + at < bEnd; at++) {
    columns.push({
      kind,
      edit,
      a: Math.min(a + at, aEnd),
      aEnd: Math.min(a + at + 1, aEnd),
      b: Math.min(b + at, bEnd),
      bEnd: Math.min(b + at + 1, bEnd),
    })
  }
  return columns
}

/** The columns of each word of more than one character: first and last, both included. */
function findWordColumns(text: string, columns: readonly Column[], side: 'a' | 'b'): [first: number, last: number][] {
  const columnAt: number[] = []
  columns.forEach((column, index) => {
    const [start, end] = side === 'a' ? [column.a, column.aEnd] : [column.b, column.bEnd]
    for (let at = start; at < end; at++) columnAt[at] = index
  })
  let at = 0
  return splitWords(text).flatMap((word): [number, number][] => {
    const start = at
    at += word.length
    if (word.length < 2 || !isHan(word.charAt(0))) return []
    return [[columnAt[start] ?? 0, columnAt[at - 1] ?? 0]]
  })
}

/** Marks the columns of a word as changed if one of them is, unless a known pair or a mark stands among them. */
function takeWord(columns: Column[], [first, last]: [number, number], a: string, b: string): void {
  const word = columns.slice(first, last + 1)
  if (word.some(({ kind }) => kind === 'pair') || !word.some(({ kind }) => kind === 'change')) return
  if (!word.every((column) => isHan(a.charAt(column.a)) || isHan(b.charAt(column.b)))) return
  for (const column of word) column.kind = 'change'
}

function joinColumns(columns: readonly Column[]): Edit[] {
  const edits: Edit[] = []
  let open = -1
  for (const { kind, edit, a, aEnd, b, bEnd } of columns) {
    const last = edits.at(-1)
    if (last?.kind === kind && (kind !== 'pair' || open === edit)) {
      last.aEnd = aEnd
      last.bEnd = bEnd
    } else edits.push({ kind, a, aEnd, b, bEnd })
    open = edit
  }
  return edits
}
