import type { TermMatcher } from '../annotate/term/term-matcher.ts'
import { findTerms } from '../annotate/term/term-matcher.ts'
import { isAgencySpan } from '../policy/mentions.ts'
import type { EnglishVocabulary } from '../schemas/vocabulary-english.ts'
import type { VocabularyTerm } from '../schemas/vocabulary-terms.ts'
import type { EnglishWord } from './english-words.ts'
import { englishWordsIn, placesOfWords } from './english-words.ts'
import type { Stretch } from '../text/sentences.ts'
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
  /** Where the translation has it, the longest ways first. */
  places: Stretch[]
}

/** Whether a translation has a term or an organ, in one of the ways that are right. */
export interface WordChecker {
  /** The terms of a source text that the glossary has in English, each once. */
  uses: (source: SourceText, translation: string) => TermUse[]
  /** What is wrong with a use that is in neither way. */
  faultOf: (use: TermUse) => WordFault
  agencies: (source: SourceText, translation: string, nameOf: (written: string) => string) => WordFault[]
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
    terms.flatMap(({ id, english: own }): [string, Record<'own' | 'also', EnglishWord[][]>][] =>
      own === null
        ? []
        : [[id, { own: waysOf(own).map(englishWordsIn), also: (english.terms_also[id] ?? []).map(englishWordsIn) }]],
    ),
  )
  const glossary = new Map(terms.map(({ id, term, english: own }) => [id, { term, own }]))
  return {
    uses: ({ text }, translation) => {
      const said = englishWordsIn(translation)
      const used = new Map(findTerms(text, matcher, 'Hans').map(({ id, start, end }) => [id, text.slice(start, end)]))
      return [...used].flatMap(([id, written]) => {
        const right = ways.get(id)
        if (!right) return []
        // what is Latin in the text stays as it stands: AR, NB-IoT
        const latin = LATIN.test(written) ? [englishWordsIn(written)] : []
        const placesOf = (list: readonly EnglishWord[][]) => list.flatMap((way) => placesOfWords(said, way))
        const [own, also] = [placesOf([...right.own, ...latin]), placesOf(right.also)]
        const places = [...own, ...also].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
        return [{ id, put: own.length > 0 ? 'glossary' : also.length > 0 ? 'allowed' : 'other', places }]
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
      const said = englishWordsIn(translation)
      const names = [
        ...new Set(spans.filter(isAgencySpan).map(({ start, end }) => nameOf(node.text.slice(start, end)))),
      ]
      return names.flatMap((name) => {
        const listed = english.agencies[name]
        if (listed === undefined) return []
        const right = [listed, ...(english.agencies_also[name] ?? [])]
        if (right.some((way) => placesOfWords(said, englishWordsIn(way)).length > 0)) return []
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
