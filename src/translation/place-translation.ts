import type { PlacedYaml } from '../schemas/placed-yaml.ts'
import type {
  DocumentTranslation,
  ShownTranslation,
  TermUses,
  TranslationSpan,
  TranslationTable,
} from '../schemas/translations.ts'
import type { SourceText, SourceTexts } from './source-texts.ts'
import { digestOfSource } from './source-texts.ts'

/** A translation as read from its file. */
export interface TranslatedDocument extends PlacedYaml<DocumentTranslation> {
  language: string
  /** Id of the document, from the file's name. */
  document: string
}

/** Puts a message on the file of a translation, at a place in it. */
export type Complain = (path: readonly PropertyKey[], ruleId: string, reason: string, note?: string) => void

/** What says what is wrong in a file; all of it is to be mended before anything is published. */
export const complainOn =
  ({ file, pointOf }: TranslatedDocument, isFatal = true): Complain =>
  (path, ruleId, reason, note) => {
    const message = file.message(reason, { place: pointOf(path), ruleId, source: 'duidu' })
    if (isFatal) message.fatal = true
    if (note !== undefined) message.note = note
  }

type Part = 'headings' | 'sentences'

/** The part of a translation that one kind of texts has: what is there, with what its source says of it now. */
function placePart(
  translated: TranslatedDocument,
  part: Part,
  sources: ReadonlyMap<string, SourceText>,
  spans?: ReadonlyMap<string, TranslationSpan[]>,
): Map<string, ShownTranslation> {
  const { value, document, language } = translated
  const warn = complainOn(translated, false)
  const placed = new Map<string, ShownTranslation>()
  for (const [anchor, entry] of Object.entries(value[part])) {
    const source = sources.get(anchor)
    if (!source) {
      warn(
        [part, anchor],
        'translation-anchor',
        `Unexpected anchor ${anchor}, expected one of the ${part} of ${document}`,
      )
      continue
    }
    const digest = digestOfSource(source.text)
    const stale = entry.source !== digest
    if (stale)
      warn(
        [part, anchor, 'source'],
        'translation-stale',
        `Unexpected source of ${anchor}: the Chinese has changed since it was translated, expected ${digest}`,
        `It says now: ${source.text} Read the translation against it, then write source: ${digest}. 原文已改，请核对译文后改写 source。`,
      )
    if (entry.note === undefined && (entry.state ?? value.state) === 'draft')
      warn(
        [part, anchor],
        'translation-draft',
        `Unexpected draft of ${anchor} without a note, expected why it is in doubt`,
      )
    placed.set(anchor, {
      text: entry.text,
      state: entry.state ?? value.state,
      stale,
      note: entry.note ?? null,
      // of another source its marks would be guesses
      spans: stale ? [] : (spans?.get(anchor) ?? []),
    })
  }
  const missing = [...sources.keys()].filter((anchor) => !placed.has(anchor))
  if (missing.length > 0) {
    const [first = ''] = missing
    const reason = `Unexpected ${part} without a translation into ${language}: ${missing.length} of ${sources.size}, the first ${first}; expected one each`
    translated.file.info(reason, { place: translated.pointOf([part]), ruleId: 'translation-missing', source: 'duidu' })
  }
  return placed
}

/** A translation by the anchors of its document, and what of it is missing or out of date. Messages stand on its file. */
export function placeTranslation(
  translated: TranslatedDocument,
  { headings, sentences }: SourceTexts,
  checked: { terms: TermUses; spans: ReadonlyMap<string, TranslationSpan[]> } | null,
): TranslationTable {
  const { language, document, value } = translated
  const [shownHeadings, shownSentences] = [
    placePart(translated, 'headings', headings),
    placePart(translated, 'sentences', sentences, checked?.spans),
  ]
  const all = [...shownHeadings.values(), ...shownSentences.values()]
  const count = (is: (each: ShownTranslation) => boolean) => all.filter(is).length
  const texts = headings.size + sentences.size
  return {
    language,
    document,
    title: value.title ?? null,
    by: value.by,
    date: value.date,
    headings: Object.fromEntries(shownHeadings),
    sentences: Object.fromEntries(shownSentences),
    counts: {
      texts,
      missing: texts - all.length,
      stale: count(({ stale }) => stale),
      draft: count(({ state }) => state === 'draft'),
      machine: count(({ state }) => state === 'machine'),
      reviewed: count(({ state }) => state === 'reviewed'),
      official: count(({ state }) => state === 'official'),
    },
    terms: checked?.terms ?? null,
  }
}
