import type { TermMatcher } from '../annotate/term/term-matcher.ts'
import { findTerms } from '../annotate/term/term-matcher.ts'
import { isAgencySpan } from '../policy/mentions.ts'
import type { EnglishVocabulary } from '../schemas/vocabulary-english.ts'
import type { VocabularyTerm } from '../schemas/vocabulary-terms.ts'
import type { SourceText } from './source-texts.ts'

/** What departs from the glossary or from the list of organs. */
export interface WordFault {
  ruleId: 'translation-term' | 'translation-agency'
  /** Id of the term, or the organ's name as written. */
  what: string
  reason: string
}

/** A term of a source text, and how its translation puts it. */
export interface TermUse {
  id: string
  /** As the glossary has it, in a further way that `terms_also` allows, or in neither. */
  put: 'glossary' | 'allowed' | 'other'
}

/** Whether a translation has a term or an organ, in one of the ways that are right. */
export interface WordChecker {
  /** The terms of a source text that the glossary has in English, each once. */
  uses: (source: SourceText, translation: string) => TermUse[]
  /** What is wrong with a use that is in neither way. */
  faultOf: (use: TermUse) => WordFault
  agencies: (source: SourceText, translation: string, nameOf: (written: string) => string) => WordFault[]
}

/** Example: s of bases, ies of cities. */
const PLURAL = /(?:(?<y>ies)|(?<=[^sui])s)$/

/** Example: ing, ed, isation at the end of a word, which do not make it another. */
const ENDING = /(?:isation|ising|ised|ise|ation|ating|ated|ate|ing|ed|e|y)$/

const ARTICLE = /^(?:a|an|the)$/

/** Words of a text in one form each, without articles, a space before and after. */
export function stemmed(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[’']s?\b/g, '')
    .replace(/[–—‑-]/g, ' ')
    .match(/[\p{L}\p{N}%]+/gu)
  const stem = (word: string) =>
    word.length < 4 ? word : word.replace(PLURAL, (_, ies: string | undefined) => (ies ? 'y' : '')).replace(ENDING, '')
  return ` ${(words ?? []).flatMap((word) => (ARTICLE.test(word) ? [] : [stem(word)])).join(' ')} `
}

/** Example: (IoT) in Internet of Things (IoT): said at the first mention only. */
const ASIDE = /\s*\([^)]*\)/g

/** The ways of saying a term that a glossary's entry gives: 6G; sixth-generation mobile network. */
export const waysOf = (english: string): string[] =>
  english
    .split(';')
    .flatMap((way) => [
      way,
      way.replace(ASIDE, ''),
      ...[...way.matchAll(/\(([^)]*)\)/g)].map(([, aside = '']) => aside),
    ])
    .map((way) => way.trim())
    .filter(Boolean)

/** Example: 10G PON or “CIM+”. */
const LATIN = /^[\x20-\x7e\p{P}]+$/u

/** Arranges a glossary for checking. */
export function makeWordChecker(
  terms: readonly VocabularyTerm[],
  matcher: TermMatcher,
  english: EnglishVocabulary,
): WordChecker {
  const ways = new Map(
    terms.flatMap(({ id, english: own }) =>
      own === null
        ? []
        : [[id, { own: waysOf(own).map(stemmed), also: (english.terms_also[id] ?? []).map(stemmed) }] as const],
    ),
  )
  const glossary = new Map(terms.map(({ id, term, english: own }) => [id, { term, own }]))
  return {
    uses: ({ text }, translation) => {
      const said = stemmed(translation)
      const used = new Map(findTerms(text, matcher, 'Hans').map(({ id, start, end }) => [id, text.slice(start, end)]))
      return [...used].flatMap(([id, written]) => {
        const right = ways.get(id)
        if (!right) return []
        // what is Latin in the text stays as it stands: AR, NB-IoT
        const latin = LATIN.test(written) ? [stemmed(written)] : []
        const has = (list: readonly string[]) => list.some((way) => said.includes(way))
        return [{ id, put: has([...right.own, ...latin]) ? 'glossary' : has(right.also) ? 'allowed' : 'other' }]
      })
    },
    faultOf: ({ id }) => {
      const { term = id, own = null } = glossary.get(id) ?? {}
      return {
        ruleId: 'translation-term',
        what: id,
        reason: `Unexpected translation of ${term} without “${own ?? ''}”, expected it as the glossary has it (${id})`,
      }
    },
    agencies: ({ node, spans }, translation, nameOf) => {
      const said = stemmed(translation)
      const names = [
        ...new Set(spans.filter(isAgencySpan).map(({ start, end }) => nameOf(node.text.slice(start, end)))),
      ]
      return names.flatMap((name) => {
        const listed = english.agencies[name]
        if (listed === undefined) return []
        const right = [listed, ...(english.agencies_also[name] ?? [])]
        if (right.some((way) => said.includes(stemmed(way)))) return []
        return [
          {
            ruleId: 'translation-agency' as const,
            what: name,
            reason: `Unexpected translation of ${name} without “${listed}”, expected it as content/vocabulary/english.yaml lists it`,
          },
        ]
      })
    },
  }
}
