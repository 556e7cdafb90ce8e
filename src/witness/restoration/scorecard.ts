import type { ScorecardRow } from '../../schemas/collation.ts'
import type { RegionalWord } from '../../schemas/vocabulary-regional.ts'
import type { Alignment } from '../collation/align-witness.ts'
import { makeComparer } from '../collation/collate.ts'
import { editDistance } from '../collation/edit-distance.ts'
import type { Converter } from '../../text/script.ts'
import { crossValidate } from './cross-validate.ts'
import type { EditionHelpers } from './edit-witnesses.ts'
import { knownWords, observe, type KnownWord, type Observed } from './learn-rules.ts'

/** A way of converting whole paragraphs, and which of the two texts it makes from the other. */
export interface ConversionMethod {
  method: string
  into: ScorecardRow['into']
  convert: (text: string) => string
}

/** Quotation marks of Traditional text and those of the seeds: a choice of the edition, not an error of a converter. */
const QUOTES = new Map([
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
])
const CORNER = /[「」『』]/g

const normalise = (text: string) => text.replace(CORNER, (mark) => QUOTES.get(mark) ?? mark)

/** A conversion that does each text once. */
function remember(convert: (text: string) => string): (text: string) => string {
  const done = new Map<string, string>()
  return (text) => {
    const converted = done.get(text) ?? convert(text)
    done.set(text, converted)
    return converted
  }
}

/** Regional words by which restoring is measured as well, beside what it learns. */
export interface WordList {
  method: string
  known: readonly KnownWord[]
}

interface Texts {
  base: string[]
  witness: string[]
}

/**
 * How far each way of converting comes from the attested texts, over the aligned paragraphs: the given ones, the
 * edition's own characters both ways, and the restoration of localised words, cross-validated: learned from the other
 * paragraphs alone, with each list of words, and with the vocabulary. Empty unless a Simplified text has a Traditional
 * witness.
 */
export function scorecard(
  alignment: Alignment,
  methods: readonly ConversionMethod[],
  { converter, regional: { words } }: EditionHelpers,
  lists: readonly WordList[] = [],
): ScorecardRow[] {
  const { base, witness, pairs } = alignment
  if (base.metadata.script !== 'Hans' || witness.metadata.script !== 'Hant') return []
  const { toHant } = converter
  const toHans = remember(converter.toHans)
  const texts = { base: pairs.map((pair) => pair.base.text), witness: pairs.map((pair) => pair.witness.text) }
  const rowOf = (method: string, into: ScorecardRow['into'], made: readonly string[], validated: boolean) => ({
    document: base.metadata.id,
    witness: witness.metadata.id,
    into,
    method,
    cross_validated: validated,
    ...measure(texts[into], made),
  })
  const own: ConversionMethod[] = [
    { method: 'edition', into: 'witness', convert: toHant },
    { method: 'edition', into: 'base', convert: toHans },
  ]
  const observeAll = (known: readonly RegionalWord[]) => observeTexts(texts, { toHans, toHant }, known)
  const alone = observeAll([])
  const restored = [{ method: 'learned', known: [] }, ...lists].map(({ method, known }) =>
    rowOf(method, 'base', crossValidate(alone, texts.witness, known, toHans), true),
  )
  const informed = crossValidate(observeAll(words), texts.witness, knownWords(words, toHans), toHans)
  return [
    ...[...methods, ...own].map(({ method, into, convert }) =>
      rowOf(method, into, texts[into === 'base' ? 'witness' : 'base'].map(convert), false),
    ),
    ...restored,
    rowOf('learned+vocabulary', 'base', informed, true),
  ]
}

/** Characters wrong in made texts against attested ones. */
function measure(attested: readonly string[], made: readonly string[]) {
  const wrong = attested.reduce((sum, text, i) => sum + editDistance(normalise(text), normalise(made[i] ?? '')), 0)
  const characters = attested.reduce((sum, text) => sum + text.length, 0)
  return { wrong, characters, per_thousand: characters === 0 ? 0 : Math.round((wrong / characters) * 100_000) / 100 }
}

function observeTexts(texts: Texts, converter: Converter, words: readonly RegionalWord[]): Observed[] {
  const compare = makeComparer('Hans', 'Hant', { converter, words })
  return texts.base.map((text, index) => {
    const attested = texts.witness[index] ?? ''
    return observe(text, converter.toHans(attested), compare(text, attested))
  })
}
