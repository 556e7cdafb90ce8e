import { GENRES } from '../policy/genres.ts'

/** Signs that end a title and say nothing of its genre: （2022—2025年）, （试行）, 》. */
const TAIL = /(?:[（(〔[【][^（）()〔〕[\]【】]*[）)〕\]】]|[》〉”」\s])+$/u

const longestFirst = GENRES.toSorted((a, b) => b.length - a.length)

/** The genre (文种) that a title ends with, 规划 of 发展规划（2021—2025年）; null if it names none. */
export function genreOf(title: string): string | null {
  const bare = title.replace(TAIL, '')
  return longestFirst.find((genre) => bare.endsWith(genre)) ?? null
}
