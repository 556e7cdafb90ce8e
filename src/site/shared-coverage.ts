import { SHORTEST_RUN } from '../schemas/shared-run.ts'
import { foldForSearch } from '../text/fold.ts'

/** How much of some texts stands elsewhere too, in characters; white space is not counted. */
export interface Coverage {
  covered: number
  characters: number
}

const count = (text: string): number => text.replace(/\s/gu, '').length

/** All stretches of the shortest length in a text. */
const windowsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - SHORTEST_RUN + 1) }, (_, at) => text.slice(at, at + SHORTEST_RUN))

/** What of a text stands in one of the windows. */
function coveredBy(text: string, windows: ReadonlySet<string>): string {
  let [kept, reach] = ['', 0]
  windowsOf(foldForSearch(text)).forEach((window, at) => {
    if (!windows.has(window)) return
    kept += text.slice(Math.max(reach, at), at + SHORTEST_RUN)
    reach = at + SHORTEST_RUN
  })
  return kept
}

/** Counts the characters of `texts` that stand in a stretch of eight or more that one of the quotes has too. */
export function coverageOf(texts: readonly string[], quotes: readonly string[]): Coverage {
  const windows = new Set<string>()
  // among many documents most quotes come many times, once with each
  for (const quote of new Set(quotes)) for (const window of windowsOf(foldForSearch(quote))) windows.add(window)
  return {
    covered: texts.reduce((sum, text) => sum + count(coveredBy(text, windows)), 0),
    characters: texts.reduce((sum, text) => sum + count(text), 0),
  }
}

/** The covered share in per cent, with one decimal. */
export const percentOf = ({ covered, characters }: Coverage): string =>
  (characters === 0 ? 0 : (covered / characters) * 100).toFixed(1)

/** The share that is not covered in per cent, so that both make a hundred. */
export const restOf = (coverage: Coverage): string => (100 - Number(percentOf(coverage))).toFixed(1)
