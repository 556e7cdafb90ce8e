import { z } from 'zod'
import { seedOrigin } from './ledger.ts'

/** The kinds of provision of the edition. `heading` is a unit that only holds other units. */
const provisionKind = z.enum(['preamble', 'general', 'measure', 'safeguard', 'box', 'attachment', 'article', 'heading'])

/** A role in a responsibility clause: 牵头 lead, 配合 support, 责任 responsible. */
export const role = z.enum(['lead', 'support', 'responsible'])

/** Lines of a seed, counted from 1, and for a text taken out of a PDF or DOCX the page or paragraph where it begins. */
const seedLines = seedOrigin.extend({
  file: z.string(),
  line: z.number().int().positive(),
  end_line: z.number().int().positive(),
})

/** A row of `provisions.json`: one addressable unit. `text` excludes `label` and a title on its own line. */
export const provisionRow = z.strictObject({
  id: z.string(),
  document: z.string(),
  anchor: z.string(),
  kind: provisionKind,
  /** The number as printed without brackets and dots, `一`, `3`, `专栏4`; empty when unnumbered. */
  label: z.string(),
  title: z.string(),
  /** Titles of the units above, outermost first. */
  path: z.array(z.string()),
  text: z.string(),
  text_hant: z.string(),
  /** `text` in English, its sentences with a space between; null unless all of them are translated. */
  text_en: z.string().nullable(),
  /** `title` in English; null where it is not translated. */
  title_en: z.string().nullable(),
  /** One-sentence abstract in English; null where none is written. */
  abstract_en: z.string().nullable(),
  responsible: z.array(z.strictObject({ role, name: z.string(), agency: z.string().nullable() })),
  topics: z.array(z.string()),
  /** Ids of rows of `targets.json`. */
  targets: z.array(z.string()),
  seed: seedLines,
  url: z.string(),
})

export type ProvisionRow = z.infer<typeof provisionRow>
