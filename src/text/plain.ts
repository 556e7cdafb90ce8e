import { makeUnitMapper } from './map-units.ts'
import { simplifiedByTraditional } from './simplified.ts'

/** Characters with a wide or plain counterpart in Chinese text. */
const WIDE: ReadonlyMap<string, string> = new Map([
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
])

/** A Simplified character too, in names: 乾县. */
const KEPT = '乾'

/**
 * The text in one script and one width, for patterns to read: Simplified characters, full-width punctuation,
 * 〔〕 for all square brackets, “” for 「」, plain spaces. Every UTF-16 unit keeps its offset.
 */
export const plain = makeUnitMapper(
  (unit) => WIDE.get(unit) ?? (unit === KEPT ? unit : (simplifiedByTraditional().get(unit) ?? unit)),
)
