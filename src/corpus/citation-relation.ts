import type { Grammar } from '../schemas/grammar.ts'
import { shape } from '../schemas/grammar.ts'
import type { CitationRelation } from '../schemas/index.ts'
import { readLists } from './title-lists.ts'

/** What ends a clause: the words that govern a citation stand behind the last of these. Example: ， in 为推动发展，根据《甲规划》. */
const CLAUSE_ENDS = '，。；：:;！？\n'

/** How far before a citation, in characters, the words that govern it may stand. */
const REACH = 400

/** Words by which a text puts itself under another. Example: 贯彻落实 in 为贯彻落实《甲规划》. */
const FOLLOWS = shape(({ governors }) => new RegExp(governors.following, 'gu'))

/** Words of one who writes what is cited. Example: 制定实施 in 制定实施《甲方案》; not 国务院印发的《甲规划》. */
const MAKES =
  /(?:研究|加快|抓紧|组织|尽快)?(?:制定|制订|编制|起草|修订|出台|印发|发布|公布)(?:实施|完善|出台|发布)?(?!的|了)/gu

/** Example: 为指引 in 以《甲规划》为指引. */
const AS_GUIDE = /^为(?:指引|指导|遵循|依据|统领|引领|准绳|纲领|根本遵循)/u

const lastEnd = (text: string, pattern: RegExp): number =>
  [...text.matchAll(pattern)].reduce((last, { 0: words, index }) => Math.max(last, index + words.length), -1)

/** The words before `end` in its clause, as far as they may govern what stands there. */
function clauseBefore(text: string, end: number): string {
  let start = end
  const least = Math.max(0, end - REACH)
  while (start > least && !CLAUSE_ENDS.includes(text.charAt(start - 1))) start--
  return text.slice(start, end)
}

/** Tells the relation of the citation at `start`–`end`. */
export type RelationReader = (start: number, end: number) => CitationRelation

/**
 * Reads what a text does with what it cites, by the verb that governs the citation in its clause; the verb of a list
 * holds for each title of it. Text in Simplified characters. A text is read once, however many citations it has, so
 * that the time for it is linear in its length.
 */
export function readRelations(text: string, grammar: Grammar): RelationReader {
  const { startOf, endOf } = readLists(text)
  return (start, end) => {
    const before = clauseBefore(text, startOf(start))
    const behind = endOf(end)
    if (/[以将]$/u.test(before) && AS_GUIDE.test(text.slice(behind, behind + 8))) return 'follows'
    const follows = lastEnd(before, FOLLOWS(grammar))
    const makes = lastEnd(before, MAKES)
    if (follows < 0 && makes < 0) return 'mentions'
    return follows > makes ? 'follows' : 'makes'
  }
}
