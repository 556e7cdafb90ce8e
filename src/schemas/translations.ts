import { z } from 'zod'
import { isoDate } from './document.ts'

/**
 * How far a translation is to be trusted: `draft`, doubtful, with a note that says why; `machine`, as a program made it;
 * `reviewed`, read a second time against the source by another reader than the translator; `official`, by the issuer.
 */
const translationState = z.enum(['draft', 'machine', 'reviewed', 'official'])

/** Beginning of the SHA-256 of a source text, as `digestOfSource` makes it. */
const sourceDigest = z.string().regex(/^[0-9a-f]{12}$/, 'Unexpected digest, expected 12 digits of 0-9 and a-f')

/** What is said of a translation, of one text or of all in a file that say nothing else. */
const provenance = {
  state: translationState,
  /** Who or what translated, in plain words. */
  by: z.string().min(1),
  date: isoDate,
}

/** The translation of a sentence or a heading. */
const translatedText = z.strictObject({
  text: z.string().min(1),
  /** Digest of the Simplified source that was translated: another one marks the translation as out of date. */
  source: sourceDigest,
  state: provenance.state.optional(),
  by: provenance.by.optional(),
  date: provenance.date.optional(),
  note: z.string().min(1).optional(),
  /** Ids of terms that are on purpose not as the glossary has them here; a note says why. */
  terms: z.array(z.string().min(1)).optional(),
})

/** `content/translations/<language>/<document>.yaml`: a document in another language, by anchor. */
export const documentTranslation = z.strictObject({
  ...provenance,
  /** The document's title. */
  title: z.string().min(1).optional(),
  /** Headings on lines of their own, by the anchor of what they head. */
  headings: z.record(z.string().min(1), translatedText).default({}),
  /** By anchor: `2.1.1-s3`. */
  sentences: z.record(z.string().min(1), translatedText).default({}),
  /** One sentence on a provision, by its anchor. */
  abstracts: z.record(z.string().min(1), z.string().min(1)).default({}),
})

/** A language tag of lower-case letters, `en`: the name of a folder of translations. */
export const translationLanguage = z.string().regex(/^[a-z]{2,3}$/)

/** A stretch of a translation that stands for a mark of its source: offsets in UTF-16 units, none in another. */
const translationSpan = z.strictObject({
  kind: z.enum(['term', 'target']),
  /** Id of the term or of the target's row. */
  id: z.string(),
  start: z.number().int(),
  end: z.number().int(),
})

/** A translation as a page shows it. */
const shownTranslation = z.strictObject({
  text: z.string(),
  state: translationState,
  /** Set where the source has changed since. */
  stale: z.boolean(),
  note: z.string().nullable(),
  /** In the order of the text. */
  spans: z.array(translationSpan),
})

/** How often texts with a term of the glossary put it as the glossary does, in an allowed way, or otherwise. */
const termUses = z.strictObject({ glossary: z.number().int(), allowed: z.number().int(), other: z.number().int() })

/** The translation of a document as its pages read it. */
export const translationTable = z.strictObject({
  language: translationLanguage,
  document: z.string(),
  title: z.string().nullable(),
  by: z.string(),
  date: isoDate,
  headings: z.record(z.string(), shownTranslation),
  sentences: z.record(z.string(), shownTranslation),
  /** How many headings and sentences the document has, and how many of them stand in each state. */
  counts: z.strictObject({
    texts: z.number().int(),
    missing: z.number().int(),
    stale: z.number().int(),
    draft: z.number().int(),
    machine: z.number().int(),
    reviewed: z.number().int(),
    official: z.number().int(),
  }),
  /** Null in languages that are not checked. */
  terms: termUses.nullable(),
})

export type DocumentTranslation = z.infer<typeof documentTranslation>
export type ShownTranslation = z.infer<typeof shownTranslation>
export type TranslationSpan = z.infer<typeof translationSpan>
export type TermUses = z.infer<typeof termUses>
export type TranslationTable = z.infer<typeof translationTable>
