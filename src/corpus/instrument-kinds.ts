import type { InstrumentType, InstrumentVocabulary } from '../schemas/vocabulary-instruments.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { findRoles, hasVerb } from './links/clauses.ts'
import { createConceptMatcher } from './links/concept-matcher.ts'
import { foldText } from './links/fold-text.ts'
import { saysOnly } from './links/has-task.ts'

/** What kind of policy instrument a sentence is, by the words that decided. */
export interface InstrumentKind {
  type: InstrumentType
  /** Id of the tool of `content/vocabulary/instruments.yaml` that weighs most among those of the type. */
  tool: string
  /** As printed, weightiest first. */
  words: string[]
  /** The other types that words speak for, weightiest first. */
  also: InstrumentType[]
}

/** Reads the instrument of a sentence in Simplified characters, its responsibility clause left out; null if no rule fires. */
export type InstrumentReader = (sentence: string) => InstrumentKind | null

/** A word that decides by itself, and one that only speaks for its tool. */
const DECISIVE = 3
const INDICATIVE = 1
/** Less than this names no instrument: a weak word in a list or in the field that a clause names. */
const LEAST = 1
/** What a word counts that only qualifies the next: 执法 in 执法平台 says of the platform whose it is. */
const MODIFIER_FACTOR = 0.3
/** Example: 综合管理监督 between 行政执法 and 平台: no mark and no conjunction stands between a modifier and its head. */
const BETWEEN = /^(?!.*[和与及等的将为])\p{Script=Han}{0,6}$/u
/** Saying a word again adds nothing; so many words are given as the reason. */
const MOST_WORDS = 5

interface Find {
  tool: number
  word: string
  weight: number
  at: number
}

/** What the finds of a tool or type come to, and where the first of them stands. */
const sumOf = (finds: readonly Find[]) => finds.reduce((sum, { weight }) => sum + weight, 0)
const firstOf = (finds: readonly Find[]) => Math.min(...finds.map(({ at }) => at))

/** Groups of finds, weightiest first; of two that weigh the same the one that stands first. */
function ranked<Key>(finds: readonly Find[], keyOf: (find: Find) => Key): [Key, Find[]][] {
  const groups = [...Map.groupBy(finds, keyOf)]
  return groups.sort(([, a], [, b]) => sumOf(b) - sumOf(a) || firstOf(a) - firstOf(b))
}

/** Whether the word before `between` only qualifies the word behind it. */
const isModifier = (between: string, grammar: Grammar): boolean => BETWEEN.test(between) && !hasVerb(between, grammar)

/** The vocabulary as one list of words, each with its tool and weight; a word of two tools belongs to the first, a name to none. */
function listWords({ tools, names: things }: InstrumentVocabulary) {
  const words = new Map<string, { tool: number; weight: number }>(things.map((name) => [name, { tool: -1, weight: 0 }]))
  tools.forEach(({ decisive, indicative }, tool) => {
    for (const word of decisive) if (!words.has(word)) words.set(word, { tool, weight: DECISIVE })
    for (const word of indicative) if (!words.has(word)) words.set(word, { tool, weight: INDICATIVE })
  })
  return { names: [...words.keys()].map((name) => ({ name, words: [] })), facts: [...words.values()] }
}

/**
 * Prepares the reading of instruments by rule: the longest words of the vocabulary are looked for, a word in a list or in
 * the field that a clause names counts less, and the type with the greatest sum is given. A statistic, a look-back and a
 * definition name no instrument.
 */
export function createInstrumentReader(vocabulary: InstrumentVocabulary, grammar: Grammar): InstrumentReader {
  const { names, facts } = listWords(vocabulary)
  const match = createConceptMatcher(names)
  const typeOf = ({ tool }: Find) => vocabulary.tools[tool]?.type ?? 'environment'
  return (sentence) => {
    if (saysOnly(sentence, grammar)) return null
    const { text, at } = foldText(sentence)
    const roles = findRoles(text, grammar)
    const finds = new Map<string, Find>()
    let role = 0
    const matches = match(text)
    for (const [index, { concept, start, end }] of matches.entries()) {
      // the head of a phrase stands at its end: 技术研发 in 等技术研发 is no field, though 技术 is
      while ((roles[role]?.end ?? Infinity) < end) role++
      const { tool, weight } = facts[concept] ?? { tool: 0, weight: 0 }
      if (weight === 0) continue
      const word = sentence.slice(at[start], (at[end - 1] ?? 0) + 1).replace(/[“”]/g, '')
      const next = matches[index + 1]
      const modifies = next !== undefined && isModifier(text.slice(end, next.start), grammar)
      const factor = hasVerb(text.slice(start, end), grammar) ? 1 : Math.min(1, roles[role]?.factor ?? 1)
      const weighed = weight * factor * (modifies ? MODIFIER_FACTOR : 1)
      const known = finds.get(word)
      if (!known || known.weight < weighed) finds.set(word, { tool, word, weight: weighed, at: known?.at ?? start })
    }
    const [first, ...others] = ranked([...finds.values()], typeOf)
    if (!first || sumOf(first[1]) < LEAST) return null
    const [type, own] = first
    const [tool = -1] = ranked(own, (find) => find.tool)[0] ?? []
    return {
      type,
      tool: vocabulary.tools[tool]?.id ?? '',
      words: own
        .sort((a, b) => b.weight - a.weight || a.at - b.at)
        .slice(0, MOST_WORDS)
        .map(({ word }) => word),
      also: others.filter(([, finds]) => sumOf(finds) >= LEAST).map(([other]) => other),
    }
  }
}
