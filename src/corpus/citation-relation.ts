import type { Grammar } from '../schemas/grammar.ts'
import { shape } from '../schemas/grammar.ts'
import type { CitationRelation } from '../schemas/index.ts'

/** Where the words that govern a citation begin: behind the last mark. Example: ， in 为推动发展，根据《甲规划》. */
const CLAUSE_START = /^.*[，。；：:;！？\n]/su

/** The titles that stand right before another in a list, 《甲规划》、, with the number behind one, （国发〔2021〕29号）. */
const LISTED = /[《〈][^《》〈〉]*[》〉](?:（[^（）]*）)?(?:、|和|及|以及|与|，)?$/u

/** Words by which a text puts itself under another. Example: 贯彻落实 in 为贯彻落实《甲规划》. */
const FOLLOWS = shape(({ governors }) => new RegExp(governors.following, 'gu'))

/** Words of one who writes what is cited. Example: 制定实施 in 制定实施《甲方案》; not 国务院印发的《甲规划》. */
const MAKES =
  /(?:研究|加快|抓紧|组织|尽快)?(?:制定|制订|编制|起草|修订|出台|印发|发布|公布)(?:实施|完善|出台|发布)?(?!的|了)/gu

/** Example: 为指引 in 以《甲规划》为指引. */
const AS_GUIDE = /^为(?:指引|指导|遵循|依据|统领|引领|准绳|纲领|根本遵循)/u

const lastEnd = (text: string, pattern: RegExp): number =>
  [...text.matchAll(pattern)].reduce((last, { 0: words, index }) => Math.max(last, index + words.length), -1)

/** What stands before a citation in its clause, other titles of the same list left out. */
function governing(before: string): string {
  let words = before
  for (let listed = LISTED.exec(words); listed; listed = LISTED.exec(words)) words = words.slice(0, listed.index)
  return words.replace(CLAUSE_START, '')
}

/** What stands behind the last title of the list that a citation is in. */
const behindList = (after: string): string =>
  after.replace(/^(?:(?:（[^（）]*）)?(?:、|和|及|以及|与)?[《〈][^《》〈〉]*[》〉])+/u, '')

/**
 * What a text does with what it cites at `start`–`end`, by the verb that governs the citation in its clause; the verb of
 * a list holds for each title of it. Text in Simplified characters.
 */
export function relationOf(text: string, start: number, end: number, grammar: Grammar): CitationRelation {
  const before = governing(text.slice(0, start))
  if (/[以将]$/u.test(before) && AS_GUIDE.test(behindList(text.slice(end)))) return 'follows'
  const follows = lastEnd(before, FOLLOWS(grammar))
  const makes = lastEnd(before, MAKES)
  if (follows < 0 && makes < 0) return 'mentions'
  return follows > makes ? 'follows' : 'makes'
}
