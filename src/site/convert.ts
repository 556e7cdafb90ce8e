import type { Script } from '../policy/tree.ts'
import { makeConverter } from '../text/script.ts'
import type { Converter, ScriptExceptions } from '../text/script.ts'
import { readScriptExceptions } from './read-edition.ts'

let known: { exceptions: ScriptExceptions; converter: Converter; done: Map<string, string> } | undefined

function current() {
  const exceptions = readScriptExceptions()
  if (known?.exceptions !== exceptions) known = { exceptions, converter: makeConverter(exceptions), done: new Map() }
  return known
}

/**
 * A whole paragraph or a name as a page in `script` shows it; `from` is the script it is written
 * in. The number of characters stays.
 */
export function inScript(text: string, script: Script, from: Script = 'Hans'): string {
  if (script === from) return text
  const { converter, done } = current()
  const key = `${script} ${text}`
  const before = done.get(key)
  if (before !== undefined) return before
  const converted = script === 'Hant' ? converter.toHant(text) : converter.toHans(text)
  done.set(key, converted)
  return converted
}
