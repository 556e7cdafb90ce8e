import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'
import type { Mention } from './concept-matcher.ts'
import type { ComparedRow } from './measure-text.ts'
import { foldWithoutNames } from './blank-names.ts'
import { measureText } from './measure-text.ts'
import type { Cut } from './common-phrases.ts'
import { cutText } from './common-phrases.ts'
import type { ConceptReader } from './concept-reader.ts'
import { LONGEST_HEAD } from './weights.ts'

/** A provision as it is read: its text as printed, folded, cut into words, and the concepts it names. */
export interface ReadProvision {
  /** Title, a line end, and the text without title and responsibility clauses. */
  original: string
  /** Where each unit of the folded text stands in the original. */
  at: Uint32Array
  cut: Cut
  /** In order, all in the title or all in the text. */
  mentions: readonly Mention[]
  /** Where the title ends in the folded text. */
  titleEnd: number
  /** Where the first sentence behind the title ends. */
  leadEnd: number
  /** The stretch that names the object: the title; without one the first clauses, behind the verb that asks. */
  head: { start: number; end: number }
}

/** Example: 家政 in 国家政策 begins and ends inside other words: no mention, if it is so short. */
const SHORTEST_SURE = 3

/** Mentions without short ones that lie across two words. */
export function dropAcross(mentions: readonly Mention[], { starts }: Cut): Mention[] {
  const edges = new Set(starts)
  return mentions.filter(({ start, end }) => end - start >= SHORTEST_SURE || edges.has(start) || edges.has(end))
}

/** Example: 应当 in 县级以上人民政府应当加强…: the object follows. */
const MODAL = shape(({ tasks }) => new RegExp(`^[^，。；]{0,40}?${tasks.modal}`))

function findHead(text: string, titleEnd: number, leadEnd: number, grammar: Grammar): ReadProvision['head'] {
  if (titleEnd > 0) return { start: 0, end: titleEnd }
  const start = 1 + (MODAL(grammar).exec(text.slice(1, leadEnd))?.[0].length ?? 0)
  return { start, end: Math.min(start + LONGEST_HEAD, leadEnd) }
}

/** Reads a provision. */
export function readProvision(row: ComparedRow, { match, segmenter, lexicon, grammar }: ConceptReader): ReadProvision {
  const original = `${row.title}\n${measureText(row, grammar)}`
  const { text, at } = foldWithoutNames(original, grammar)
  const cut = cutText(text, segmenter(text), lexicon.idOf)
  const titleEnd = text.indexOf('\n')
  const stop = text.slice(titleEnd + 1).search(/[。；;\n]/)
  const leadEnd = stop < 0 ? text.length : titleEnd + 1 + stop
  return {
    original,
    at,
    cut,
    mentions: dropAcross(match(text), cut),
    titleEnd,
    leadEnd,
    head: findHead(text, titleEnd, leadEnd, grammar),
  }
}

/** Example: “互联网+”教育 is quoted as 互联网+教育. */
const QUOTES = /["“”「」『』\n]/g

/** The words as printed, without quotation marks, of a stretch of the folded text. */
export function quote({ original, at }: ReadProvision, start: number, end: number): string {
  return original.slice(at[start], (at[end - 1] ?? 0) + 1).replace(QUOTES, '')
}
