import type { ChineseNumbers } from './read-chinese.ts'
import type { FoundNumber } from './found-number.ts'

/** What is wrong with the numbers of a translation. */
export interface NumberFault {
  ruleId: 'translation-number-missing' | 'translation-number-added' | 'translation-comparator'
  reason: string
}

const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))

const fits = (wanted: FoundNumber, found: FoundNumber): boolean =>
  wanted.kind === found.kind && wanted.values.some((value) => found.values.some((other) => same(value, other)))

const WORDS = { '>': 'over', '>=': 'at least', '<': 'below', '<=': 'at most', '~': 'about' } as const

const sayComparator = ({ comparator }: FoundNumber): string =>
  comparator === null ? 'no comparison' : `“${WORDS[comparator]}” (${comparator})`

/** Takes for each number of the source one of the translation that fits, one with the same comparison if there is one. */
function pair(required: readonly FoundNumber[], translated: readonly FoundNumber[]) {
  const free = new Set(translated)
  return required.map((wanted) => {
    const fitting = [...free].filter((found) => fits(wanted, found))
    const found = fitting.find(({ comparator }) => comparator === wanted.comparator) ?? fitting[0]
    if (found) free.delete(found)
    // 5G said twice may be said once
    const again = found ?? translated.find((each) => fits(wanted, each))
    return { wanted, found: again }
  })
}

/** Compares the numbers of a sentence with those of its translation. */
export function compareNumbers({ required, known }: ChineseNumbers, translated: readonly FoundNumber[]): NumberFault[] {
  const faults: NumberFault[] = []
  for (const { wanted, found } of pair(required, translated)) {
    if (!found)
      faults.push({
        ruleId: 'translation-number-missing',
        reason: `Unexpected translation without ${wanted.text}, expected ${wanted.values.join(' or ')}${wanted.kind === '' ? '' : ` ${wanted.kind}`}`,
      })
    else if (found.comparator !== wanted.comparator)
      faults.push({
        ruleId: 'translation-comparator',
        reason: `Unexpected ${sayComparator(found)} of ${found.text}, expected ${sayComparator(wanted)} as ${wanted.text} has it`,
      })
  }
  for (const { figures, values, text } of translated)
    if (figures && !values.some((value) => [...known].some((other) => same(value, other))))
      faults.push({
        ruleId: 'translation-number-added',
        reason: `Unexpected ${text} in the translation, expected only numbers of the source`,
      })
  return faults
}
