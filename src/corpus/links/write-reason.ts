import type { NamingPhrase } from './naming-phrases.ts'
import { readWordings } from './object-words.ts'
import { quote } from './read-provision.ts'
import { LITTLE, NAMED, NEAR } from './weights.ts'
import type { ReadPair, SharedObject } from './shared-objects.ts'

/** So many words are listed, and so many of them stand in a sentence. */
const MOST_SHARED = 8
const MOST_NAMED = 3

/** Adds a text to a list that has no part of it and is no part of it. */
function addApart(list: string[], text: string, most: number): void {
  if (list.length < most && !list.some((known) => known.includes(text) || text.includes(known))) list.push(text)
}

/** The title that both provisions bear, as printed; empty if they do not or if it says nothing. */
function commonTitle({ a, b, rules: { idf } }: ReadPair): string {
  const title = a.cut.text.slice(0, a.titleEnd)
  if (title === '' || title !== b.cut.text.slice(0, b.titleEnd)) return ''
  const tells = a.cut.words.some((word, n) => (a.cut.starts[n] ?? 0) < a.titleEnd && idf(word) > 0)
  return tells ? quote(a, 0, a.titleEnd) : ''
}

/** A phrase of both heads counts so many times more, and one that is a word for what both are about. */
const HEAD_WORTH = 0.5
const OBJECT_WORTH = 0.5

/** What a phrase says of a pair: less where many documents have it. */
const saying = ({ weight, others }: NamingPhrase): number => weight / Math.sqrt(others)

/** A phrase as it is printed in the first text, and how well it says what both are about. */
interface QuotedPhrase extends NamingPhrase {
  quoted: string
  isObject: boolean
  worth: number
}

/** The phrases in common, those first that say best what both are about. */
function rankPhrases({ a, phrases, objects }: ReadPair): QuotedPhrase[] {
  const quoted = phrases.map((phrase) => {
    const { text, start, heads } = phrase
    const quoted = quote(a, start, start + text.length)
    const isObject = objects.some(({ left, right }) => quoted.includes(left) && quoted.includes(right))
    const worth = saying(phrase) * (1 + HEAD_WORTH * heads) * (isObject ? 1 + OBJECT_WORTH : 1)
    return { ...phrase, quoted, isObject, worth }
  })
  return quoted.sort((x, y) => y.worth - x.worth)
}

/** A phrase of so few characters is named only if it is a word for an object or stands in both heads: 邀请, 边境 are said of anything. */
const MOST_DOUBTFUL = 3
/** So short a word for an object names a sector, unless it stands in a head: 海关, 住房, not 5G. */
const SECTOR = /^\p{Script=Han}{2}$/u

/** What a word of a head says of a pair at least, if it leads a reason: 工业互联网 in texts on industry, not 数据 in texts on data. */
const LEADING = 0.1

/** The word of a head that leads a reason, or else the object that both call the same; empty if there is none. */
function pickLead({ objects }: ReadPair, phrases: readonly QuotedPhrase[]): string {
  const inHead = phrases
    .filter((phrase) => phrase.heads > 0 && !SECTOR.test(phrase.text) && saying(phrase) >= LEADING)
    .sort((x, y) => y.heads - x.heads || saying(y) - saying(x))
  const [object] = objects
  const named = object && object.left === object.right && !SECTOR.test(object.left) ? object.left : ''
  return inHead[0]?.quoted ?? named
}

/** The phrases that are worth naming; where none says enough, long ones that are what both are about. */
function pickNamed({ a }: ReadPair, phrases: readonly QuotedPhrase[]): QuotedPhrase[] {
  const isWord = (phrase: string) => readWordings(a).some(({ text }) => text === phrase)
  const isSure = ({ text, heads }: NamingPhrase) =>
    text.length > MOST_DOUBTFUL || heads === 2 || (isWord(text) && (heads > 0 || !SECTOR.test(text)))
  const ranked = phrases.filter(isSure)
  const exact = ranked.filter((phrase) => saying(phrase) >= NAMED.least)
  const isLong = ({ text, heads }: NamingPhrase) => text.length > MOST_DOUBTFUL || heads === 2
  const known = ranked.filter((phrase) => phrase.weight >= NAMED.least && isLong(phrase) && phrase.isObject)
  return exact.length > 0 ? exact : known
}

/** What two provisions call near objects, if that is a reason. */
function pickNear({ objects, subject, score }: ReadPair): SharedObject | undefined {
  if (subject < NEAR.subject && score < LITTLE.score) return undefined
  return objects.find(({ left, right }) => left !== right)
}

/**
 * What is said of a pair: things that both name, those of a head first, or two words for near objects; of a likely pair
 * without any what could lead.
 */
function pickThings(pair: ReadPair, phrases: readonly QuotedPhrase[]): { things: string[]; near?: SharedObject } {
  const named = pickNamed(pair, phrases)
  const near = named.length > 0 ? undefined : pickNear(pair)
  const isEnough = named.length > 0 || near !== undefined || pair.score >= LITTLE.score
  const lead = !isEnough || named.some(({ heads }) => heads > 0) ? '' : pickLead(pair, phrases)
  const texts = named.map(({ quoted }) => quoted)
  const things: string[] = []
  if (lead !== '' && !texts.some((text) => text.includes(lead))) things.push(lead)
  for (const text of texts) addApart(things, text, MOST_NAMED)
  if (things.length > 0 || !near) return { things }
  const both = [near.left, near.right].find((word) => near.left.includes(word) && near.right.includes(word))
  return both === undefined ? { things, near } : { things: [both] }
}

/**
 * Says in one sentence what two provisions share, first what stands in both; and lists these words. Empty if nothing exact
 * can be named: a sector in common is none.
 */
export function writeReason(pair: ReadPair): { shared: string[]; reason: string } {
  const title = commonTitle(pair)
  const phrases = rankPhrases(pair)
  const { things, near } = pickThings(pair, phrases)
  const shared: string[] = []
  for (const text of [title, ...things, ...phrases.map(({ quoted }) => quoted)]) {
    if (text !== '') addApart(shared, text, MOST_SHARED)
  }
  if (title !== '') return { shared, reason: `两条标题相同：${title}。` }
  if (things.length > 0) {
    return { shared, reason: `${pair.relation === 'same' ? '两条讲同一件事' : '两条都涉及'}：${things.join('、')}。` }
  }
  return { shared, reason: near ? `两条内容相近：一条讲“${near.left}”，另一条讲“${near.right}”。` : '' }
}
