import { namingPhrases } from './naming-phrases.ts'
import { quote } from './read-provision.ts'
import type { ReasonRules, ReadPair } from './shared-objects.ts'
import { pickObjects } from './shared-objects.ts'

/** So many words are listed, and so many of them stand in a sentence. */
const MOST_SHARED = 8
const MOST_NAMED = 3

/** Adds a text to a list that has no part of it and is no part of it. */
function addApart(list: string[], text: string, most: number): void {
  if (list.length < most && !list.some((known) => known.includes(text) || text.includes(known))) list.push(text)
}

/** The title that both provisions bear, as printed; empty if they do not or if it says nothing. */
function commonTitle({ a, b }: ReadPair, { idf }: ReasonRules): string {
  const title = a.cut.text.slice(0, a.titleEnd)
  if (title === '' || title !== b.cut.text.slice(0, b.titleEnd)) return ''
  const tells = a.cut.words.some((word, n) => (a.cut.starts[n] ?? 0) < a.titleEnd && idf(word) > 0)
  return tells ? quote(a, 0, a.titleEnd) : ''
}

/** Says in one sentence what two provisions share, first what stands in both; and lists these words. Empty if nothing can be named. */
export function writeReason(pair: ReadPair, rules: ReasonRules): { shared: string[]; reason: string } {
  const phrases = namingPhrases(pair.a, pair.places, pair.b, rules)
  const objects = pickObjects(pair, phrases, rules)
  const named = objects.filter(({ phrase }) => phrase !== '').map(({ phrase }) => phrase)
  const title = commonTitle(pair, rules)
  const shared: string[] = []
  for (const text of [title, ...named, ...phrases.values()]) if (text !== '') addApart(shared, text, MOST_SHARED)
  if (title !== '') return { shared, reason: `两条标题相同：${title}。` }

  const things: string[] = []
  for (const text of named) addApart(things, text, MOST_NAMED)
  if (things.length === 0) for (const text of shared.slice(0, MOST_NAMED)) things.push(text)
  if (things.length > 0) {
    return { shared, reason: `${pair.relation === 'same' ? '两条讲同一件事' : '两条都涉及'}：${things.join('、')}。` }
  }
  const near = objects.find(({ left, right }) => left !== '' && right !== '')
  return { shared, reason: near ? `两条内容相近：一条讲“${near.left}”，另一条讲“${near.right}”。` : '' }
}
