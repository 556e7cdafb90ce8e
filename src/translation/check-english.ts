import { unitIndexOf } from '../annotate/targets/units.ts'
import type { TermMatcher } from '../annotate/term/term-matcher.ts'
import type { Grammar } from '../schemas/grammar.ts'
import type { TargetRow } from '../schemas/index.ts'
import type { TermUses, TranslationSpan } from '../schemas/translations.ts'
import type { Vocabulary } from '../schemas/vocabulary.ts'
import type { Converter } from '../text/script.ts'
import { makeWordChecker } from './check-words.ts'
import { compareNumbers } from './compare-numbers.ts'
import { markEnglish } from './mark-english.ts'
import type { TranslatedDocument } from './place-translation.ts'
import { complainOn } from './place-translation.ts'
import { readChinese } from './read-chinese.ts'
import { makeEnglishReader } from './read-english.ts'
import type { SourceText, SourceTexts } from './source-texts.ts'

/** What English translations are checked with. */
export interface EnglishHelpers {
  vocabulary: Pick<Vocabulary, 'english' | 'terms' | 'units'>
  grammar: Grammar
  terms: TermMatcher
  converter: Pick<Converter, 'toHans'>
}

/** What the check of a document's English gives. */
export interface CheckedEnglish {
  /** How often its texts put a term of the glossary in which way, a term once a text. */
  terms: TermUses
  /** What is marked in its sentences, by their anchors. */
  spans: ReadonlyMap<string, TranslationSpan[]>
}

/** How an editor says that a term is another one here. */
const TERM_NOTE =
  'Write the glossary’s English, or a further one below terms_also in content/vocabulary/english.yaml; where it is no such term here, name it in terms: of the entry and say why in note.'

/**
 * A check of translations into English against their sources: numbers and comparisons are the same, terms are as in the
 * glossary, organs as listed. Each fault is an error on the translation's file. What is right is marked as the source is,
 * with the targets of the document.
 */
export function makeEnglishCheck({
  vocabulary,
  grammar,
  terms: matcher,
  converter,
}: EnglishHelpers): (
  translated: TranslatedDocument,
  sources: SourceTexts,
  targets: readonly TargetRow[],
) => CheckedEnglish {
  const reader = makeEnglishReader(vocabulary.english)
  const words = makeWordChecker(vocabulary.terms.terms, matcher, vocabulary.english)
  const units = unitIndexOf(vocabulary.units)
  return (translated, sources, targets) => {
    const complain = complainOn(translated)
    const terms: TermUses = { glossary: 0, allowed: 0, other: 0 }
    const spans = new Map<string, TranslationSpan[]>()
    const targetOf = new Map(targets.map((row) => [row.id, row]))
    // a target of a witness is that of its document
    const targetsIn = ({ spans: marked }: SourceText) =>
      [...new Set(marked.flatMap(({ kind, ref = '' }) => (kind === 'target' ? ref : [])))].flatMap(
        (id) => targetOf.get(id) ?? [],
      )
    for (const part of ['headings', 'sentences'] as const) {
      for (const [anchor, { text, terms: meant = [] }] of Object.entries(translated.value[part])) {
        const source = sources[part].get(anchor)
        if (!source) continue
        const path = [part, anchor, 'text']
        const chinese = readChinese(source.text, units, grammar)
        for (const { ruleId, reason } of compareNumbers(chinese, reader.read(text)))
          complain(path, ruleId, `${reason} (${anchor})`, `The source: ${source.text}`)
        const uses = words.uses(source, text)
        if (part === 'sentences')
          spans.set(anchor, markEnglish(source, text, { uses, targets: targetsIn(source), reader }))
        for (const use of uses) {
          terms[use.put]++
          if (use.put !== 'other' || meant.includes(use.id)) continue
          const { ruleId, reason } = words.faultOf(use)
          complain(path, ruleId, `${reason}, at ${anchor}`, TERM_NOTE)
        }
        for (const { ruleId, reason } of words.agencies(source, text, converter.toHans))
          complain(path, ruleId, `${reason}, at ${anchor}`)
      }
    }
    return { terms, spans }
  }
}
