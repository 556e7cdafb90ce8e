/** A digest of data: what pages read is compared by it. */
import { createHash } from 'node:crypto'

/** Units that are handed to the hash together. */
const TOGETHER = 2 ** 15

const isList = (value: object): value is Iterable<unknown> =>
  Array.isArray(value) || value instanceof Map || value instanceof Set

const isRecord = (_value: object): _value is Record<string, unknown> => true

/** Digests of objects with an id: rows of tables, of which many values consist. */
const ofRows = new WeakMap<object, string>()

/**
 * A digest of strings, numbers, booleans, lists, maps, sets and objects of these. Each string is written with its length,
 * so that different values are not written alike. A row, an object with an `id`, must not change once it has been seen.
 * Throws on a function, whose content could not be compared.
 */
export function digestOfData(value: unknown): string {
  const hash = createHash('sha1')
  let text = ''
  const write = (part: unknown): void => {
    if (typeof part === 'string') text += `"${part.length}:${part}`
    else if (typeof part === 'function') throw new TypeError('Unexpected function in what a page reads, expected data')
    else if (typeof part !== 'object' || part === null) text += `${String(part)},`
    else if (isList(part)) writeList(part)
    else if ('id' in part && part !== value) text += `#${digestOfRow(part)}`
    else writeFields(part)
    if (text.length > TOGETHER) {
      hash.update(text, 'utf16le')
      text = ''
    }
  }
  const writeList = (list: Iterable<unknown>): void => {
    text += '['
    for (const each of list) write(each)
    text += ']'
  }
  const writeFields = (part: object): void => {
    if (!isRecord(part)) return
    text += '{'
    for (const key of Object.keys(part)) {
      text += `${key}:`
      write(part[key])
    }
    text += '}'
  }
  write(value)
  return hash.update(text, 'utf16le').digest('base64')
}

function digestOfRow(row: object): string {
  const known = ofRows.get(row)
  if (known !== undefined) return known
  const digest = digestOfData(row)
  ofRows.set(row, digest)
  return digest
}
