/** What was typed, as words to look for. */
import { readQuery } from '../../text/lookalikes.ts'

/** Words that belong together: all are looked for in one provision, or, better, joined (10G PON). */
export type Term = string[]

export interface Query {
  wanted: Term[]
  excluded: string[]
}

/** Example: -"双随机 一公开" or “一网通办”, or a bare word; a quotation has to end its word. */
const WORD = /([-－−]?)["＂“”„‟「」『』]([^"＂“”„‟「」『』]+)["＂“”„‟「」『』](?=\s|$)|(\S+)/gu

/** Example: -试点 */
const EXCLUDED = /^[-－−](?=\S)/u

/** Example: the G of 10G and the P of PON: a space between two such letters is part of a name. */
const ENDS_LATIN = /[A-Za-z0-9０-９Ａ-Ｚａ-ｚ]$/u
const BEGINS_LATIN = /^[A-Za-z0-9０-９Ａ-Ｚａ-ｚ]/u

interface Word {
  text: string
  literal: string
  minus: boolean
  quoted: boolean
}

function words(input: string): Word[] {
  return [...input.matchAll(WORD)].map(([literal, minus = '', quoted, bare]) => {
    if (quoted !== undefined) return { text: quoted, literal, minus: minus !== '', quoted: true }
    return { text: literal.replace(EXCLUDED, ''), literal, minus: EXCLUDED.test(bare ?? ''), quoted: false }
  })
}

/** Reads a query. A minus counts only beside a word that is wanted: alone it is part of what is looked for. */
export function parseQuery(input: string): Query {
  const all = words(readQuery(input))
  const positive = all.some((word) => !word.minus)
  const wanted: Term[] = []
  let before: Word | undefined
  for (const word of all) {
    if (positive && word.minus) {
      before = undefined
      continue
    }
    const text = word.minus ? word.literal : word.text
    const last = wanted.at(-1)
    const joins = before && !before.quoted && !word.quoted && ENDS_LATIN.test(before.text) && BEGINS_LATIN.test(text)
    if (joins && last) last.push(text)
    else wanted.push([text])
    before = word
  }
  return {
    wanted: [...new Map(wanted.map((term) => [term.join(' '), term])).values()],
    excluded: positive ? [...new Set(all.filter((word) => word.minus).map((word) => word.text))] : [],
  }
}
