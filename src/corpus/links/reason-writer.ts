import { shape } from '../../schemas/grammar.ts'
import type { ScorePart } from './pair-score.ts'
import type { ReasonRules } from './shared-objects.ts'
import { createWordPlaces } from './common-phrases.ts'
import type { Prepared } from './prepare.ts'
import type { ConceptReader } from './concept-reader.ts'
import { information } from './rarity.ts'
import { NAMED } from './weights.ts'
import { writeReason } from './write-reason.ts'

/** Example: 推动, 依托, 应当: a word of the grammar of tasks names no object. */
const FILLER = shape(({ verbs, governors, tasks }) => {
  const words = [...Object.values(verbs), ...Object.values(governors), tasks.asking, tasks.manner, tasks.modal]
  return new RegExp(`^(?:${words.join('|')})$`)
})

/** Example: 常务委员会, 主管部门: who acts is no object in common. */
const ORGAN_END = shape(({ tasks }) => new RegExp(`${tasks.organ}$`))

/** Example: 领域 in 教育领域: the end of a field that says nothing of what is done in it. */
const FIELD_END = shape(({ nouns }) => new RegExp(`^(?=(?:${nouns.field})$)(?:${nouns.pattern})$`))

type Words = Pick<ConceptReader, 'graph' | 'lexicon' | 'grammar' | 'segmenter'>

/** The rules by which `weights` of words and words that name nothing decide. */
function makeRules(weights: Float32Array, unnamed: ReadonlySet<number>, prepared: Prepared, words: Words): ReasonRules {
  const { graph, lexicon, grammar, segmenter } = words
  const [filler, organ, fieldEnd] = [FILLER(grammar), ORGAN_END(grammar), FIELD_END(grammar)]
  const greatest = information(1, prepared.texts.length, false)
  const textOf = (word: number) => lexicon.words[word] ?? ''
  const fillers = Uint8Array.from(lexicon.words, (word) => (filler.test(word) ? 1 : 0))
  const isEmpty = (word: string) => word.length < 2 || unnamed.has(lexicon.idOf(word))
  return {
    names: graph.names,
    within: (concept, broader) => graph.chains[concept]?.includes(broader) ?? false,
    neighbours: (x, y) => graph.neighbours[x]?.includes(y) ?? false,
    idf: (word) => weights[word] ?? 0,
    isMark: prepared.isMark,
    rare: NAMED.rare * greatest,
    tells: (text) => (weights[lexicon.idOf(text)] ?? 0) >= NAMED.part * greatest && segmenter(text).length === 1,
    isOrgan: (text) => organ.test(text),
    isUnnamed: (text) => isEmpty(text) || segmenter(text).every(isEmpty),
    opens: (word) => fillers[word] !== 1,
    closes: (word) =>
      unnamed.has(word) && fillers[word] !== 1 && textOf(word).length > 1 && !fieldEnd.test(textOf(word)),
  }
}

/** Tells the reasons of pairs; cheapest in order of `a`, whose words are then indexed once. */
export function createReasonWriter(prepared: Prepared, reader: ConceptReader) {
  const { texts, profiles, rarities, namings } = prepared
  const usual = makeRules(namings, reader.unnamed, prepared, reader)
  // safeguards are about what other measures only use: 组织领导, 财政资金
  const safeguards = makeRules(rarities, reader.generic, prepared, reader)
  const places = createWordPlaces()
  const isSafeguard = (at: number) => profiles[at]?.kind === 'safeguard'
  return (a: number, b: number, parts: readonly ScorePart[], relation: 'same' | 'related') => {
    const [left, right] = [texts[a], texts[b]]
    if (!left || !right) return { shared: [], reason: '' }
    const rules = isSafeguard(a) && isSafeguard(b) ? safeguards : usual
    return writeReason({ a: left, places, b: right, parts, relation }, rules)
  }
}
