import { z } from 'zod'
import { provisionRow } from './provision.ts'
import { instrumentType } from './vocabulary-instruments.ts'

/** What a sentence is in its provision: its title, the text, or nothing but a responsibility clause. */
const unitPart = z.enum(['title', 'text', 'responsibility'])

/**
 * A row of `coding-units.json`: one sentence of a document, for coding. A witness adds no rows: what only it has stands
 * in its document. The page `/data/codebook/` defines each column.
 */
export const codingUnitRow = z.strictObject({
  /** `<provision>-s<n>`, the sentence's anchor behind its document: stable, and the end of its address. */
  id: z.string(),
  document: z.string(),
  document_title: z.string(),
  /** Name and GB/T 2260 code of the place the document speaks for. */
  place: z.string().nullable(),
  region: z.string().nullable(),
  /** Title of the outermost unit it stands in; empty in what precedes the first. */
  chapter: z.string(),
  /** Titles of the units above the provision, outermost first. */
  path: z.array(z.string()),
  provision: z.string(),
  kind: provisionRow.shape.kind,
  /** Number and title of the provision. */
  label: z.string(),
  title: z.string(),
  title_en: z.string().nullable(),
  /** Number of the sentence in its provision, from 1. */
  sentence: z.number().int().positive(),
  part: unitPart,
  /** Where it stands in the provision's `text`: UTF-16 offsets. */
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string(),
  text_hant: z.string(),
  /** The sentence in English, and how far the translation is to be trusted; null where there is none. */
  text_en: z.string().nullable(),
  text_en_state: z.enum(['draft', 'machine', 'reviewed', 'official', 'out-of-date']).nullable(),
  /** Ids of the provision's topics, the foremost first. */
  topics: z.array(z.string()),
  /** The type of policy instrument; null where no rule fires, for responsibility clauses, and in preambles and attachments. */
  instrument: instrumentType.nullable(),
  /** Id of the tool in `content/vocabulary/instruments.yaml`. */
  instrument_tool: z.string().nullable(),
  /** Who says so: always `rule`. */
  instrument_by: z.literal('rule').nullable(),
  /** The words that decided, weightiest first. */
  instrument_words: z.array(z.string()),
  /** Other types that words of the sentence speak for. */
  instrument_also: z.array(instrumentType),
  /** Whether a target of `targets.json` stands in the sentence, and their ids; rejected ones do not count. */
  target: z.boolean(),
  targets: z.array(z.string()),
  /** Agencies of the provision by role, as written. */
  lead: z.array(z.string()),
  support: z.array(z.string()),
  responsible: z.array(z.string()),
  /** Ids of these agencies in `agencies.json`. */
  agencies: z.array(z.string()),
  url: z.string(),
})

export type CodingUnitRow = z.infer<typeof codingUnitRow>
