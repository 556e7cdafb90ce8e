import { namingPhrases } from './naming-phrases.ts'
import { alikeness } from './object-words.ts'
import type { SharedObject, ReasonRules, ReadPair } from './shared-objects.ts'
import { pickObjects } from './shared-objects.ts'

/** So many words are listed, and so many of them stand for an object in a sentence. */
const MOST_SHARED = 8
const MOST_QUOTED = 3
/** A common phrase this much like the concept's name can stand for it. */
const NAMELIKE = 0.5

function nameOf({ name, phrase, left, right }: SharedObject): string {
  if (phrase)
    return alikeness(name, phrase) >= NAMELIKE || phrase.includes(name) ? phrase : `${name}（都提到“${phrase}”）`
  if (!left || !right || left === right) return left || name
  return `${name}（“${left}”与“${right}”）`
}

/** Says in one sentence what two provisions share, and lists it: words of both sides, or a concept's name; empty if nothing can be named. */
export function writeReason(pair: ReadPair, rules: ReasonRules): { shared: string[]; reason: string } {
  const phrases = namingPhrases(pair.a, pair.index, pair.b, rules)
  const objects = pickObjects(pair, phrases, rules)
  const shared: string[] = []
  const add = (text: string) => {
    if (text && shared.length < MOST_SHARED && !shared.some((known) => known.includes(text) || text.includes(known))) {
      shared.push(text)
    }
  }
  for (const { near, phrase, name } of objects) if (!near || phrase) add(phrase || name)
  for (const quoted of phrases.values()) add(quoted)

  const direct = [...new Set(objects.filter(({ near, phrase }) => !near || phrase).map(nameOf))]
  const near = objects.find(({ left, right }) => left && right)
  const sentence = () => {
    if (direct.length > 0)
      return `${pair.relation === 'same' ? '两条讲同一件事' : '两条都涉及'}：${direct.join('、')}。`
    if (near) return `两条内容相邻：一条讲“${near.left}”，另一条讲“${near.right}”。`
    return shared.length > 0 ? `两条用语相近：${shared.slice(0, MOST_QUOTED).join('、')}。` : ''
  }
  return { shared, reason: sentence() }
}
