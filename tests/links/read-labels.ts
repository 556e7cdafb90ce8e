/** Reads labels that name their provisions by file, start and length, and finds these in the tables of a corpus. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Grade, Labelled } from './measure.ts'
import { keyOf } from './measure.ts'

interface Side {
  file: string
  title: string
  start: string
  chars: number
  /** Words by which it is found where the text is cut otherwise. */
  at?: string
  /** The same in another file. */
  or?: Side | Side[]
}

type Word = 'none' | 'not' | 'related' | 'same'

interface Labels {
  pairs: { a: Side; b: Side; grade: Word; doubt?: boolean }[]
  measures?: { measure: Side; counterparts: (Side & { grade: Word })[] }[]
}

interface Row {
  id: string
  document: string
  kind: string
  title: string
  text: string
}

const GRADES: Record<Word, Grade> = { none: 0, not: 0, related: 1, same: 2 }

// what a program measures is read as it was written

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** A function that gives the ids of the provisions that a side names. */
function createFinder(tables: string): (side: Side) => string[] {
  const documents = read<{ id: string; seed: { file: string } }[]>(join(tables, 'documents.json'))
  const rows = Map.groupBy(
    read<Row[]>(join(tables, 'provisions.json'))
      .filter(({ kind }) => kind !== 'heading')
      .map((row) => ({ ...row, title: bare(row.title), text: bare(row.text) })),
    ({ document }) => document,
  )
  const one = ({ file, title, start, chars, at }: Side): string[] => {
    const mine = documents.filter(({ seed }) => seed.file === file).flatMap(({ id }) => rows.get(id) ?? [])
    const [begin, head, words] = [bare(start), bare(title), bare(at ?? '')]
    const alike = ({ text }: Row) => text.length <= 2 * chars + 20 && 2 * text.length + 20 >= chars
    const begins = (row: Row) =>
      row.text.startsWith(begin) ||
      (row.title + row.text).startsWith(begin) ||
      (head !== '' && row.title === head && row.text.startsWith(begin.replace(head, '')))
    const near = mine.filter((row) => begins(row) && alike(row))
    if (near.length > 0) return near.map(({ id }) => id)
    const holding = mine.filter(({ text }) => text.includes(words || begin.slice(0, 24)))
    const shortest = holding
      .filter((row) => words !== '' || alike(row))
      .sort((x, y) => x.text.length - y.text.length)[0]
    return shortest ? [shortest.id] : []
  }
  return (side) => [side, ...[side.or ?? []].flat()].flatMap(one)
}

/** The labels of a file whose provisions are in the tables of a folder. */
export function readLabels(tables: string, path: string): Labelled[] {
  const find = createFinder(tables)
  const given = read<Labels | Labels['pairs']>(path)
  const { pairs, measures = [] } = Array.isArray(given) ? { pairs: given } : given
  const pair = (a: Side, b: Side, grade: Word, counterpart: boolean, doubt = false): Labelled[] => {
    const keys = find(a).flatMap((x) => find(b).map((y) => keyOf(x, y)))
    return keys.length > 0 ? [{ keys, grade: GRADES[grade], counterpart, doubt }] : []
  }
  return [
    ...pairs.flatMap(({ a, b, grade, doubt }) => pair(a, b, grade, false, doubt)),
    ...measures.flatMap(({ measure, counterparts }) =>
      counterparts.flatMap((other) => pair(measure, other, other.grade, true)),
    ),
  ]
}
