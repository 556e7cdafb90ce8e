import type { Instrument, Script } from '../../policy/index.ts'
import { textsOf } from '../../policy/index.ts'
import { keyOf } from '../../text/key.ts'

/** Traditional if folding to Simplified changes at least one Chinese character in thirty. */
export function scriptOf(instruments: Instrument[]): Script {
  const text = instruments
    .flatMap((i) => textsOf(i).map((t) => t.text))
    .join('')
    .slice(0, 20000)
  let han = 0
  let changed = 0
  const folded = keyOf(text)
  for (let i = 0; i < text.length; i++) {
    if (!/\p{Script=Han}/u.test(text[i] ?? '')) continue
    han++
    if (folded[i] !== text[i]) changed++
  }
  return han > 0 && changed / han > 1 / 30 ? 'Hant' : 'Hans'
}
