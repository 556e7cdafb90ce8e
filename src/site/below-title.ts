import type { Script } from '../policy/tree.ts'
import type { ProvisionRow } from '../schemas/index.ts'

/** A provision's text below a heading that has its title. */
export interface BelowTitle {
  /** The run-in title that the heading says instead; empty where the text begins with none. */
  title: string
  /** The rest of the text, and where in the whole it begins. */
  text: string
  from: number
}

/** What ends a run-in title that is not part of the sentence after it. */
const STOP = '。'

/** The text of a provision as it stands below a heading that names it: its run-in title is not said twice. */
export function belowTitle(row: ProvisionRow, script: Script): BelowTitle {
  const whole = script === 'Hans' ? row.text : row.text_hant
  const end = row.title.length
  const isRunIn = row.title !== '' && row.text.startsWith(row.title + STOP) && whole.charAt(end) === STOP
  const from = isRunIn ? end + STOP.length : 0
  return { title: isRunIn ? whole.slice(0, end) : '', text: whole.slice(from), from }
}
