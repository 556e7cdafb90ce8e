import { shape } from '../../schemas/grammar.ts'
import type { ScorePart } from './pair-score.ts'
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

/** Tells the reasons of pairs ; cheapest in order of `a`, whose words are then indexed once. */
export function createReasonWriter(
  { texts, rarities, isMark }: Prepared,
  { graph, lexicon, grammar, generic, segmenter }: ConceptReader,
) {
  const filler = FILLER(grammar)
  const organ = ORGAN_END(grammar)
  const greatest = information(1, texts.length, false)
  const fillers = Uint8Array.from(lexicon.words, (word) => (filler.test(word) ? 1 : 0))
  const rules = {
    names: graph.names,
    within: (concept: number, broader: number) => graph.chains[concept]?.includes(broader) ?? false,
    neighbours: (x: number, y: number) => graph.neighbours[x]?.includes(y) ?? false,
    idf: (word: number) => rarities[word] ?? 0,
    isMark,
    rare: NAMED.rare * greatest,
    tells: (text: string) =>
      (rarities[lexicon.idOf(text)] ?? 0) >= NAMED.part * greatest && segmenter(text).length === 1,
    isOrgan: (text: string) => organ.test(text),
    opens: (word: number) => fillers[word] !== 1,
    closes: (word: number) => generic.has(word) && fillers[word] !== 1 && (lexicon.words[word] ?? '').length > 1,
  }
  const places = createWordPlaces()
  return (a: number, b: number, parts: readonly ScorePart[], relation: 'same' | 'related') => {
    const [left, right] = [texts[a], texts[b]]
    if (!left || !right) return { shared: [], reason: '' }
    return writeReason({ a: left, places, b: right, parts, relation }, rules)
  }
}
