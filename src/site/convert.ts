import type { Script } from '../policy/tree.ts'
import { makeConverter } from '../text/script.ts'
import type { Converter, ScriptExceptions } from '../text/script.ts'
import { readScriptExceptions } from './read-edition.ts'

interface Known {
  exceptions: ScriptExceptions
  converter: Converter
  /** What has been converted, by the script it became. */
  done: Record<Script, Map<string, string>>
}

let known: Known | undefined

function current(): Known {
  const exceptions = readScriptExceptions('')
  if (known?.exceptions !== exceptions)
    known = { exceptions, converter: makeConverter(exceptions), done: { Hans: new Map(), Hant: new Map() } }
  return known
}

/**
 * A whole paragraph or a name as a page in `script` shows it; `from` is the script it is written
 * in. The number of characters stays.
 */
export function inScript(text: string, script: Script, from: Script = 'Hans'): string {
  if (script === from) return text
  const { converter, done } = current()
  const before = done[script].get(text)
  if (before !== undefined) return before
  const converted = script === 'Hant' ? converter.toHant(text) : converter.toHans(text)
  done[script].set(text, converted)
  return converted
}
