import { makeUnitMapper } from './map-units.ts'
import { simplifiedByTraditional } from './opencc.ts'

/** Characters with a wide or plain counterpart in Chinese text. */
const WIDE: readonly (readonly [string, string])[] = [
  [',', '，'],
  [':', '：'],
  ['﹕', '：'],
  [';', '；'],
  ['(', '（'],
  [')', '）'],
  ['[', '〔'],
  [']', '〕'],
  ['【', '〔'],
  ['】', '〕'],
  ['﹝', '〔'],
  ['﹞', '〕'],
  ['［', '〔'],
  ['］', '〕'],
  ['「', '“'],
  ['」', '”'],
  ['\t', ' '],
  ['\u00a0', ' '],
  ['\u3000', ' '],
]

let units: Map<string, string> | undefined

function unitsOnce(): Map<string, string> {
  if (units) return units
  units = new Map([...simplifiedByTraditional(), ...WIDE])
  // 乾 is a Simplified character too, in names: 乾县.
  units.delete('乾')
  return units
}

/**
 * The text in one script and one width, for patterns to read: Simplified characters, full-width punctuation,
 * 〔〕 for all square brackets, “” for 「」, plain spaces. Every UTF-16 unit keeps its offset.
 */
export const plain = makeUnitMapper((unit) => unitsOnce().get(unit) ?? unit)
