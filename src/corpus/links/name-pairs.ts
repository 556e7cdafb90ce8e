import { shape } from '../../schemas/grammar.ts'
import { createWordPlaces } from './common-phrases.ts'
import type { ConceptReader } from './concept-reader.ts'
import type { NamingPhrase, NamingProvision, WordWeights } from './naming-phrases.ts'
import { namingPhrases } from './naming-phrases.ts'
import type { Prepared } from './prepare.ts'
import { information } from './rarity.ts'

/** Example: 推动, 依托, 应当: a word of the grammar of tasks names no object. */
const FILLER = shape(({ verbs, governors, tasks }) => {
  const words = [...Object.values(verbs), ...Object.values(governors), tasks.asking, tasks.manner, tasks.modal]
  return new RegExp(`^(?:${words.join('|')})$`)
})

/** Example: 常务委员会, 主管部门: who acts is no object in common. */
const ORGAN_END = shape(({ tasks }) => new RegExp(`${tasks.organ}$`))

/** Example: 领域 in 教育领域: the end of a field that says nothing of what is done in it. */
const FIELD_END = shape(({ nouns }) => new RegExp(`^(?=(?:${nouns.field})$)(?:${nouns.pattern})$`))

/** Example: 的, 和, 在, 由: a character of the grammar is no part of a name; 证, 费, 非 are. */
const JOINING = shape(({ tasks }) => new RegExp(`^(?:${tasks.joining})$`))

const HAN = /^\p{Script=Han}$/u

type Words = Pick<ConceptReader, 'lexicon' | 'grammar' | 'segmenter'>

/** The rules by which `weights` of words and words that name nothing decide. */
function makeRules(weights: Float32Array, unnamed: ReadonlySet<number>, prepared: Prepared, words: Words): WordWeights {
  const { lexicon, grammar, segmenter } = words
  const [filler, organ, fieldEnd] = [FILLER(grammar), ORGAN_END(grammar), FIELD_END(grammar)]
  const joins = JOINING(grammar)
  const greatest = information(1, prepared.texts.length, false)
  const textOf = (word: number) => lexicon.words[word] ?? ''
  const flags = (test: (word: string) => boolean) => Uint8Array.from(lexicon.words, (word) => (test(word) ? 1 : 0))
  const joining = flags((word) => filler.test(word) || joins.test(word))
  const affixes = flags((word) => HAN.test(word) && !joins.test(word))
  const empty = new Set(Array.from(unnamed, textOf))
  const isEmpty = (word: string) => word.length < 2 || empty.has(word)
  const known = new Map<string, boolean>()
  const isUnnamed = (text: string) => {
    const said = known.get(text) ?? (isEmpty(text) || segmenter(text).every(isEmpty))
    known.set(text, said)
    return said
  }
  return {
    idf: (word) => (weights[word] ?? 0) / greatest,
    isMark: prepared.isMark,
    isOrgan: (text) => organ.test(text),
    isUnnamed,
    joins: (word) => joining[word] === 1,
    isAffix: (word) => affixes[word] === 1,
    closes: (word) =>
      unnamed.has(word) && joining[word] !== 1 && textOf(word).length > 1 && !fieldEnd.test(textOf(word)),
  }
}

/** What two provisions have in common, with what it is weighed by. */
export interface NamedPair {
  a: NamingProvision
  b: NamingProvision
  phrases: NamingPhrase[]
  rules: WordWeights
}

/** Finds the names that two provisions, by index, share; cheapest in order of `a`, whose words are then indexed once. */
export type Namer = (a: number, b: number) => NamedPair | null

/** Prepares the search for names in common. */
export function createNamer(prepared: Prepared, reader: ConceptReader): Namer {
  const { texts, profiles, rarities, namings, shares } = prepared
  const usual = makeRules(namings, reader.unnamed, prepared, reader)
  // safeguards are about what other measures only use: 组织领导, 财政资金
  const safeguards = makeRules(rarities, reader.generic, prepared, reader)
  const places = createWordPlaces()
  const isSafeguard = (at: number) => profiles[at]?.kind === 'safeguard'
  const named = texts.map((read, at) => ({ ...read, share: shares(at) }))
  return (a, b) => {
    const [left, right] = [named[a], named[b]]
    if (!left || !right) return null
    const rules = isSafeguard(a) && isSafeguard(b) ? safeguards : usual
    return { a: left, b: right, phrases: namingPhrases(left, places, right, rules), rules }
  }
}
