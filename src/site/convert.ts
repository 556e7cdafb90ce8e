import type { Script } from '../policy/tree.ts'
import { rememberTexts } from '../text/remember-texts.ts'
import { makeConverter } from '../text/script.ts'
import type { ScriptExceptions } from '../text/script.ts'
import { readScriptExceptions } from './read-edition.ts'

interface Known {
  exceptions: ScriptExceptions
  /** Conversion to a script; many pages ask for the same names. */
  to: Record<Script, (text: string) => string>
}

/** So many texts are remembered: pages of one document ask for names of a thousand others. */
const REMEMBERED = 100_000

let known: Known | undefined

function current(): Known {
  const exceptions = readScriptExceptions('')
  if (known?.exceptions === exceptions) return known
  const { toHans, toHant } = makeConverter(exceptions)
  return (known = {
    exceptions,
    to: { Hans: rememberTexts(toHans, REMEMBERED), Hant: rememberTexts(toHant, REMEMBERED) },
  })
}

/**
 * A whole paragraph or a name as a page in `script` shows it; `from` is the script it is written
 * in. The number of characters stays.
 */
export function inScript(text: string, script: Script, from: Script = 'Hans'): string {
  return script === from ? text : current().to[script](text)
}
