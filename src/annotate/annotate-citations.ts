import type { Metadata, Policy, TextNode } from '../policy/index.ts'
import { textsOf } from '../policy/index.ts'
import type { Citation, CitationSpan } from '../policy/mentions.ts'
import { shortPlaceName } from '../policy/regions.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { addSpans, coverOf, groupTexts } from './add-spans.ts'
import { findNumbers, normalizeNumber } from './citation/find-numbers.ts'
import { findTitles } from './citation/find-titles.ts'
import type { TitleKey } from './citation/title-key.ts'
import { isDocumentTitle, isSameTitle, issuerOf, titleKey } from './citation/title-key.ts'
import { plain } from '../text/plain.ts'

/** A document as others cite it. */
export interface CitedDocument {
  id: string
  keys: readonly TitleKey[]
  number: string | null
  /** True for another witness of a document of the corpus: citations go to the document. */
  witness: boolean
}

const placesOf = ({ region }: Metadata): string[] => (region ? [region.name, shortPlaceName(region.name)] : [])

/** What a document can be cited by: its title, the titles of its instruments, its number. */
export function citedDocument(policy: Policy): CitedDocument {
  const { id, title, number, witnessOf } = policy.metadata
  const titles = [title, ...policy.children.map((instrument) => instrument.title)].filter(Boolean)
  const keys = titles.map((words) => titleKey(plain(words), placesOf(policy.metadata)))
  return { id, keys, number: number === null ? null : normalizeNumber(plain(number)), witness: witnessOf !== null }
}

/** An abbreviation declared behind a title: （以下简称《规划》）, （下称“规划”）, （以下简称：规划). */
const ALIAS =
  /^(?:（[^（）]*号）)?（(?:以下|下文|后文)?(?:统)?(?:简称|下称)(?:为|：)?[《“"]?([^《》“”"（）]{2,20})[》”"]?）/

/** A document number in a bracket right behind a title: 《…》（国发〔2020〕1号）. */
const NUMBER_BEHIND = /^（([^（）]*(?:〔[^〕]*〕|（[^（）]*）)[^（）]*号)）/

/** A part of a document named behind its title: 第十二条, 第三章第二节, 附件1. */
const PART_BEHIND = /^(?:的)?((?:第[一二三四五六七八九十百零〇\d]+[编章节条款项])+|附件\d*)/

/** An organ that issued what follows: 国务院办公厅印发的《…》. */
const ISSUER_BEFORE =
  /((?:\p{Script=Han}{2,12}(?:省|市|县|区|州)(?:人民)?政府|国务院|中共中央|\p{Script=Han}{2,14}(?:委员会|部|总局))(?:办公厅|办公室)?)(?:联合)?(?:印发|发布|下发|制定|出台|颁布|公布)(?:了|的)?$/u

/** What is known while the citations of one document are read. */
interface Reading {
  own: CitedDocument
  corpus: CitedIndex
  /** Whether a document of the corpus is not meant: the one that cites, its edition, another's witness. */
  excepted: (document: CitedDocument) => boolean
  places: readonly string[]
  aliases: Map<string, Citation>
  grammar: Grammar
  /** Is told each title and number that is looked for among the documents of the corpus. */
  onAsked: (key: string) => void
}

/** The documents of a corpus by the words of their titles and by their numbers, in the order of the corpus. */
interface CitedIndex {
  byWords: ReadonlyMap<string, readonly CitedDocument[]>
  byNumber: ReadonlyMap<string | null, readonly CitedDocument[]>
}

const INDEXES = new WeakMap<readonly CitedDocument[], CitedIndex>()

function indexOf(corpus: readonly CitedDocument[]): CitedIndex {
  const known = INDEXES.get(corpus)
  if (known) return known
  const titled = corpus.flatMap((document) =>
    [...new Set(document.keys.map(({ words }) => words))].map((words) => ({ words, document })),
  )
  const byWords = new Map<string, CitedDocument[]>()
  for (const { words, document } of titled) {
    const list = byWords.get(words)
    if (list) list.push(document)
    else byWords.set(words, [document])
  }
  const index = { byWords, byNumber: Map.groupBy(corpus, ({ number }) => number) }
  INDEXES.set(corpus, index)
  return index
}

function matchTitle(title: string, { own, corpus, excepted, places, onAsked }: Reading): string | null {
  const key = titleKey(title, places)
  const isNamed = ({ keys }: CitedDocument) => keys.some((other) => isSameTitle(key, other))
  if (isNamed(own)) return own.id
  onAsked(key.words)
  return corpus.byWords.get(key.words)?.find((document) => !excepted(document) && isNamed(document))?.id ?? null
}

function matchNumber(number: string, { own, corpus, excepted, onAsked }: Reading): string | null {
  const key = normalizeNumber(number)
  if (own.number === key) return own.id
  onAsked(key)
  return corpus.byNumber.get(key)?.find((document) => !excepted(document))?.id ?? null
}

/** Reads one title at `start`–`end`, brackets included; declares the abbreviation that follows it. */
function readTitle(text: string, words: string, start: number, end: number, reading: Reading): Citation {
  const cited = text.slice(start + 1, end - 1)
  const title = words.slice(start + 1, end - 1)
  const behind = words.slice(end, end + 80)
  const provision = PART_BEHIND.exec(behind)?.[1] ?? null
  const known = reading.aliases.get(title)
  if (known) return { ...known, cited, provision }
  const numberBehind = NUMBER_BEHIND.exec(behind)?.[1] ?? null
  const resolved = matchTitle(title, reading) ?? (numberBehind ? matchNumber(numberBehind, reading) : null)
  const isDocument = resolved !== null || numberBehind !== null || isDocumentTitle(title)
  const issuer = issuerOf(title) ?? ISSUER_BEFORE.exec(words.slice(Math.max(0, start - 40), start))?.[1] ?? null
  const kind = resolved === reading.own.id ? 'self' : isDocument ? 'document' : 'other'
  const citation = {
    cited,
    kind,
    resolved,
    provision,
    issuer: isDocument ? issuer : null,
    number: numberBehind,
  } as const
  const alias = ALIAS.exec(behind)?.[1]
  if (alias) reading.aliases.set(alias, citation)
  return citation
}

type Found = Omit<CitationSpan, 'kind' | 'ref'>

function readText({ text }: TextNode, reading: Reading): Found[] {
  if (!/[《〈号號]/.test(text)) return []
  const words = plain(text)
  const titles = findTitles(words).titles.map(({ start, end, nested }) => ({
    start,
    end,
    rule: nested ? 'citations/nested' : 'citations/title',
    citation: readTitle(text, words, start, end, reading),
  }))
  const isTitle = coverOf(titles)
  const numbers = findNumbers(words, reading.grammar)
    .filter((number) => !isTitle(number))
    .map(({ start, end }) => {
      const cited = text.slice(start, end)
      const resolved = matchNumber(words.slice(start, end), reading)
      const kind = resolved === reading.own.id ? ('self' as const) : ('number' as const)
      return {
        start,
        end,
        rule: 'citations/number',
        citation: { cited, kind, resolved, provision: null, issuer: null, number: cited },
      }
    })
  return [...titles, ...numbers].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** What a document is asked for by, in the words of `onAsked`. */
export const askedBy = ({ keys, number }: CitedDocument): string[] => [
  ...keys.map(({ words }) => words),
  ...(number === null ? [] : [number]),
]

/**
 * Marks each title in 《》 or 〈〉 and each document number, resolved against the documents of the corpus (the
 * document itself may be among them). Adds `citation` spans; ids count within a provision, `<document>/<anchor>-c1`.
 * `onAsked` is told what was looked for among the others: no other document of the corpus changes what comes out.
 */
export function annotateCitations(
  policy: Policy,
  corpus: readonly CitedDocument[],
  grammar: Grammar,
  onAsked: (key: string) => void = () => undefined,
): Policy {
  const own = citedDocument(policy)
  const reading: Reading = {
    own,
    corpus: indexOf(corpus),
    excepted: ({ id, witness }) => witness || id === own.id || id === policy.metadata.witnessOf,
    places: placesOf(policy.metadata),
    aliases: new Map(),
    grammar,
    onAsked,
  }
  // In reading order, so that an abbreviation is known from where it is declared.
  const found = new Map(textsOf(policy).map((text) => [text, readText(text, reading)]))
  const added = new Map<TextNode, CitationSpan[]>()
  for (const { anchor, texts } of groupTexts(policy)) {
    let count = 0
    for (const text of texts) {
      const spans = (found.get(text) ?? []).map((citation): CitationSpan => {
        count++
        return { kind: 'citation', ref: `${own.id}/${anchor}-c${count}`, ...citation }
      })
      added.set(text, spans)
    }
  }
  return addSpans(policy, added)
}

/** Offsets of 《 and 〈 that nothing closes in a text, and of titles in too many others to be read, for the checks. */
export function unreadTitles(text: string): { unclosed: number[]; tooDeep: number[] } {
  const { unclosed, tooDeep } = findTitles(text)
  return { unclosed, tooDeep }
}
