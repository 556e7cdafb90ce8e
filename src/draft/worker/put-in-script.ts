import type { Script } from '../../policy/index.ts'
import type { Converter } from '../../text/script.ts'

/** Fields whose text a row has in Traditional characters too, under this name. */
const HANT = '_hant'
/** What holds its texts in both scripts by itself. */
const BOTH = new Set(['shown'])

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * Plain data with all its words in a script: rows are written in Simplified characters. A field that stands in Traditional
 * characters beside it takes its place; others are converted. Lengths stay.
 */
export function putInScript<Value>(value: Value, script: Script, { toHant }: Converter): Value {
  if (script === 'Hans') return value
  const put = (each: unknown): unknown => {
    if (typeof each === 'string') return toHant(each)
    if (Array.isArray(each)) return each.map(put)
    if (!isObject(each)) return each
    return Object.fromEntries(
      Object.entries(each).map(([key, own]) => {
        const hant = each[key + HANT]
        return [key, BOTH.has(key) ? own : typeof hant === 'string' ? hant : put(own)]
      }),
    )
  }
  // the same fields with the same kinds of values
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return put(value) as Value
}
