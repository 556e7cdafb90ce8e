import type { DocumentRow } from '../../schemas/document.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import { hasTask } from './has-task.ts'
import type { ComparedRow } from './measure-text.ts'

/** A document and, for a witness, the document it is another text of. */
export type DocumentOrWitness = Pick<DocumentRow, 'id' | 'witness_of'>

/** Kinds of provisions that are linked. */
const LINKED_KINDS = new Set(['measure', 'safeguard', 'box', 'article'])

/** The document a document's provisions speak for: the one it is a witness of, if that is in the corpus, else itself. */
export function findEditions(documents: readonly DocumentOrWitness[]): Map<string, string> {
  const known = new Set(documents.map(({ id }) => id))
  return new Map(
    documents.map(({ id, witness_of }) => [id, witness_of !== null && known.has(witness_of) ? witness_of : id]),
  )
}

/** The provisions with a task, in order of ids: of a witness only boxes that its document lacks. */
export function selectRows(
  rows: readonly ComparedRow[],
  editions: ReadonlyMap<string, string>,
  grammar: Grammar,
): ComparedRow[] {
  const ids = new Set(rows.map(({ id }) => id))
  const isOwn = ({ id, document, kind }: ComparedRow) => {
    const edition = editions.get(document) ?? document
    return edition === document || (kind === 'box' && !ids.has(id.replace(document, () => edition)))
  }
  return rows
    .filter((row) => LINKED_KINDS.has(row.kind) && isOwn(row) && hasTask(row, grammar))
    .sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0))
}

/** The documents that rows speak for, by number. */
export function numberFamilies(rows: readonly ComparedRow[], editions: ReadonlyMap<string, string>): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(rows, ({ document }) => {
    const edition = editions.get(document) ?? document
    const number = numbers.get(edition) ?? numbers.size
    numbers.set(edition, number)
    return number
  })
}
