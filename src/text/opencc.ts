import { ConverterFactory } from 'opencc-js/core'
import HKVariantsRev from 'opencc-js/dict/HKVariantsRev'
import STCharacters from 'opencc-js/dict/STCharacters'
import STPhrases from 'opencc-js/dict/STPhrases'
import STPhrasesOfRegions from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'
import TSCharacters from 'opencc-js/dict/TSCharacters'
import TSPhrases from 'opencc-js/dict/TSPhrases'
import TWVariants from 'opencc-js/dict/TWVariants'
import TWVariantsPhrases from 'opencc-js/dict/TWVariantsPhrases'
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev'
import TWVariantsRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases'
import type { Replacement } from './entries.ts'
import { readEntries } from './entries.ts'

let taiwan: readonly Replacement[] | undefined

/**
 * OpenCC's conversion `cn` to `tw`: Simplified to the character forms of Taiwan, words kept. A later entry wins over an
 * earlier one. Read once.
 */
export function simplifiedToTaiwan(): readonly Replacement[] {
  if (taiwan) return taiwan
  const toTaiwan = ConverterFactory([TWVariantsPhrases, TWVariants])
  // 暅 has no form of its own in Traditional texts: what fits in one unit is written so on either side
  const known = ([from, to]: Replacement) => from.length >= to.length
  taiwan = readEntries(TWVariants, STCharacters, STPhrasesOfRegions, STPhrases)
    .filter(known)
    .map(([from, to]) => [from, toTaiwan(to)])
  return taiwan
}

/** OpenCC's conversion of Traditional text to `cn` in its two steps: the forms of Hong Kong (衞) and Taiwan to OpenCC's own, these to Simplified. */
export function taiwanToSimplified(): [variants: Replacement[], characters: Replacement[]] {
  return [readEntries(HKVariantsRev, TWVariantsRev, TWVariantsRevPhrases), readEntries(TSCharacters, TSPhrases)]
}
