/** Regional words as glosses beside the text: never in its place, and once in a paragraph. */
import { blocksOf, textNodesOf } from './blocks.ts'

/** A word in both scripts, and what Taiwan and Hong Kong say; null where they say the same or it would mislead. */
interface Gloss {
  hans: string
  hant: string
  taiwan: string | null
  hongkong: string | null
}

/** Words by their first character, the longest first. */
type GlossIndex = ReadonlyMap<string, [string, Gloss][]>

const isGloss = (value: unknown): value is Gloss => typeof value === 'object' && value !== null && 'hant' in value

/** Reads the list of glosses. Throws if it cannot be read. */
export async function readGlosses(address: string): Promise<GlossIndex> {
  const answer = await fetch(address)
  const list: unknown = answer.ok ? await answer.json() : undefined
  if (!Array.isArray(list)) throw new Error(`Unexpected answer ${answer.status} for ${address}, expected a list`)
  const index = new Map<string, [string, Gloss][]>()
  for (const gloss of list.filter(isGloss)) {
    for (const word of new Set([gloss.hans, gloss.hant])) {
      index.set(word.charAt(0), [...(index.get(word.charAt(0)) ?? []), [word, gloss]])
    }
  }
  for (const words of index.values()) words.sort(([a], [b]) => b.length - a.length)
  return index
}

/** Names stand as they are: no gloss in them. */
const names = '.agency, .cite, .responsibility'

/** What is said elsewhere, with the place unless both say the same. */
function wordsOf({ taiwan, hongkong }: Gloss, { taiwan: tw = '', hongkong: hk = '' }: DOMStringMap): string {
  if (taiwan !== null && taiwan === hongkong) return taiwan
  const named = [taiwan === null ? [] : [`${tw} ${taiwan}`], hongkong === null ? [] : [`${hk} ${hongkong}`]]
  return named.flat().join(' · ')
}

/** Where a text has words with a gloss: offset behind the first occurrence of each; the longest word counts. */
export function findGlosses(text: string, index: GlossIndex): { end: number; gloss: Gloss }[] {
  const found: { end: number; gloss: Gloss }[] = []
  const seen = new Set<Gloss>()
  for (let at = 0; at < text.length; at++) {
    const [word, gloss] = index.get(text.charAt(at))?.find(([each]) => text.startsWith(each, at)) ?? []
    if (!word || !gloss) continue
    const end = at + word.length
    if (!seen.has(gloss) && (gloss.taiwan !== null || gloss.hongkong !== null)) found.push({ end, gloss })
    seen.add(gloss)
    at = end - 1
  }
  return found
}

/** Puts glosses into the text as apparatus. `labels` says how the places are named. */
export function showGlosses(article: HTMLElement, index: GlossIndex, labels: DOMStringMap): void {
  for (const block of blocksOf(article)) {
    const nodes = textNodesOf(block)
    const found = findGlosses(nodes.map((node) => node.data).join(''), index)
    let last = nodes.length - 1
    let start = nodes.reduce((sum, node) => sum + node.length, 0) - (nodes[last]?.length ?? 0)
    for (const { end, gloss } of found.toReversed()) {
      while (start >= end) start -= nodes[--last]?.length ?? 0
      const node = nodes[last]
      if (!node) break
      if (node.parentElement?.closest(names)) continue
      const mark = document.createElement('span')
      mark.className = 'gloss'
      mark.dataset.apparatus = ''
      mark.lang = 'zh-Hant'
      mark.dataset.n = wordsOf(gloss, labels)
      if (end - start < node.length) node.splitText(end - start)
      node.after(mark)
    }
  }
}

/** Takes the glosses away. */
export function clearGlosses(article: HTMLElement): void {
  for (const mark of article.querySelectorAll('.gloss')) {
    const parent = mark.parentElement
    mark.remove()
    parent?.normalize()
  }
}
