import { shape } from '../../schemas/grammar.ts'
import type { ConceptReader } from './concept-reader.ts'
import type { NamingPhrase, NamingProvision, WordWeights } from './naming-phrases.ts'
import { createPhraseFinder } from './naming-phrases.ts'
import { createNestedWords } from './nested-words.ts'
import type { Prepared } from './prepare.ts'
import { information } from './rarity.ts'
import { createSubjectComparer } from './subjects.ts'
import { SUBJECT } from './weights.ts'

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

/** Example: 广州市: a place. */
const PLACE = /..[省市县区州]$/

const HAN = /^\p{Script=Han}$/u

/** Whether a text is a word of manner and others that name nothing, however a dictionary cuts it: 切实加强, 各项任务. */
function isManner(text: string, manner: ReadonlySet<string>, empty: ReadonlySet<string>): boolean {
  const ends = [0]
  for (let end = 2; end <= text.length; end++) {
    const isWord = (start: number) => end - start > 1 && (start === 0 ? manner : empty).has(text.slice(start, end))
    if (ends.some(isWord)) ends.push(end)
  }
  return ends.at(-1) === text.length
}

type Words = Pick<ConceptReader, 'lexicon' | 'grammar' | 'segmenter' | 'manner'>

/** The rules by which `weights` of words and words that name nothing decide. */
function makeRules(weights: Float32Array, unnamed: ReadonlySet<number>, prepared: Prepared, words: Words): WordWeights {
  const { lexicon, grammar, segmenter } = words
  const [filler, organ, fieldEnd] = [FILLER(grammar), ORGAN_END(grammar), FIELD_END(grammar)]
  const joins = JOINING(grammar)
  const greatest = information(1, prepared.texts.length, false)
  const textOf = (word: number) => lexicon.words[word] ?? ''
  const flags = (test: (word: string) => boolean) => Uint8Array.from(lexicon.words, (word) => (test(word) ? 1 : 0))
  const saying = weights.map((weight) => (weight > 0 ? 1 : 0))
  const joining = flags((word) => filler.test(word) || joins.test(word))
  const placing = flags((word) => PLACE.test(word))
  const affixes = flags((word) => HAN.test(word) && !joins.test(word))
  const empty = new Set(Array.from(unnamed, textOf))
  const manner = new Set(Array.from(words.manner, textOf))
  const isEmpty = (word: string) => word.length < 2 || empty.has(word)
  const known = new Map<string, boolean>()
  const isUnnamed = (text: string) => {
    const said = known.get(text) ?? (isEmpty(text) || segmenter(text).every(isEmpty) || isManner(text, manner, empty))
    known.set(text, said)
    return said
  }
  const closing = flags((word) => word.length > 1 && !fieldEnd.test(word))
  const opens = (word: number) => saying[word] === 1 && joining[word] !== 1
  return {
    idf: (word) => (weights[word] ?? 0) / greatest,
    says: (word) => saying[word] === 1,
    opens,
    begins: (word) => opens(word) && placing[word] !== 1,
    isMark: prepared.isMark,
    isOrgan: (text) => organ.test(text),
    isUnnamed,
    joins: (word) => joining[word] === 1,
    isAffix: (word) => affixes[word] === 1,
    closes: (word) => closing[word] === 1 && joining[word] !== 1 && unnamed.has(word),
  }
}

/** Two provisions with the rules by which words in common are weighed. */
export interface PairedTexts {
  a: NamingProvision
  b: NamingProvision
  rules: WordWeights
}

/** What is asked of two provisions, by index. */
export interface Namer {
  /** The names that both share; cheapest in order of `a`, which is then read once. */
  namesOf: (a: number, b: number) => NamingPhrase[]
  textsOf: (a: number, b: number) => PairedTexts | null
}

/** Prepares the search for names in common; `families` are the documents of the provisions, by number. */
export function createNamer(prepared: Prepared, families: Int32Array, reader: ConceptReader): Namer {
  const { texts, profiles, namings, safeguardNamings, shares } = prepared
  const usual = makeRules(namings, reader.unnamed, prepared, reader)
  const safeguards = makeRules(safeguardNamings, reader.unnamedAnywhere, prepared, reader)
  const finders = new Map([usual, safeguards].map((rules) => [rules, createPhraseFinder(rules)]))
  const documents = createSubjectComparer(prepared.subjects)
  const isSafeguard = (at: number) => profiles[at]?.kind === 'safeguard'
  const areSafeguards = (at: number, other: number): boolean => {
    if (!isSafeguard(at) || !isSafeguard(other)) return false
    documents.hold(families[at] ?? 0)
    return documents.with(families[other] ?? 0) >= SUBJECT.safeguards
  }
  const named = texts.map((read, at) => ({ ...read, shares: shares[at] ?? new Float64Array(0) }))
  const nested = createNestedWords(named)
  let held = -1
  const textsOf = (at: number, other: number): PairedTexts | null => {
    const [a, b] = [named[at], named[other]]
    return a && b ? { a, b, rules: areSafeguards(at, other) ? safeguards : usual } : null
  }
  return {
    textsOf,
    namesOf(at, other) {
      const pair = textsOf(at, other)
      const finder = pair && finders.get(pair.rules)
      if (!finder) return []
      if (at !== held) nested.hold(at)
      held = at
      finder.hold(pair.a)
      return finder.with(pair.b, nested.with(other))
    },
  }
}
