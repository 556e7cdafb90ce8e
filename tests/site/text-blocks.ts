/** The text of a document page block by block, as its file has it, to compare with what a browser makes of it. */
import { parse } from 'parse5'
import type { DefaultTreeAdapterMap } from 'parse5'
import { attribute, descendants, htmlOf, textOf } from './dist.ts'
import type { BuiltSite } from './dist.ts'

type Element = DefaultTreeAdapterMap['element']

/** A paragraph, a heading or a cell. */
export interface TextBlock {
  name: string
  text: string
}

const isOurs = (element: Element): boolean => attribute(element, 'data-apparatus') !== undefined

/** The blocks of the edition on a page, in order, without what is ours. Throws if the page has no edition. */
export function textBlocks(site: BuiltSite, path: string): TextBlock[] {
  const article = descendants(parse(htmlOf(site, path))).find((each) => attribute(each, 'data-edition') !== undefined)
  if (!article) throw new Error(`Unexpected page ${path}, expected an edition`)
  const ours = new Set(descendants(article).flatMap((each) => (isOurs(each) ? [each, ...descendants(each)] : [])))
  return descendants(article)
    .filter((each) => /^(?:p|h\d|td|th)$/.test(each.tagName) && !ours.has(each))
    .map((each) => ({ name: each.tagName, text: textOf(each) }))
}

/** A place in a text: a block by its index, and a character of it (UTF-16). */
export interface Point {
  block: number
  at: number
}

/** What stands between two places, a line a block. */
export function textBetween(blocks: readonly TextBlock[], from: Point, to: Point): string {
  return blocks
    .slice(from.block, to.block + 1)
    .map(({ text }, index, all) => text.slice(index === 0 ? from.at : 0, index === all.length - 1 ? to.at : undefined))
    .filter(Boolean)
    .join('\n')
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Two places of a text in their order: mostly in one block or in neighbours, sometimes far apart. */
export function randomRange(blocks: readonly TextBlock[], random: () => number): [Point, Point] {
  const below = (limit: number) => Math.floor(random() * limit)
  const block = below(blocks.length)
  const last = Math.min(blocks.length - 1, block + ([0, 1, 3, 30][below(4)] ?? 0))
  const size = (index: number) => blocks[index]?.text.length ?? 0
  const from = { block, at: below(size(block)) }
  const to = { block: last, at: block === last ? from.at + 1 + below(size(last) - from.at) : 1 + below(size(last)) }
  return [from, to]
}
