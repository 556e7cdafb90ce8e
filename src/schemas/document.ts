import { z } from 'zod'

/** An ISO 8601 date, or a year or month where the text gives no more: `2026`, `2026-06`, `2023-02-14`. */
export const isoDate = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2})?)?$/,
    'Unexpected date, expected 2024, 2024-03 or 2024-03-15 (日期写作2024-03或2024-03-15)',
  )

/** The id of a document, part of its address and of file names: `zhejiang-2023-2`. */
export const documentId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)

/** A place with its GB/T 2260 code of six digits. */
export const region = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  name: z.string(),
  level: z.enum(['nation', 'province', 'prefecture', 'county']),
})

/** A row of `documents.json`: one document of the corpus. */
export const documentRow = z.strictObject({
  id: documentId,
  title: z.string().min(1),
  title_hant: z.string().min(1),
  title_en: z.string().nullable(),
  issuer: z.array(z.string()),
  /** The issuers' English names in the vocabulary, in their order; null for one that has none. */
  issuer_en: z.array(z.string().nullable()),
  number: z.string().nullable(),
  dated: isoDate.nullable(),
  published: isoDate.nullable(),
  region: region.nullable(),
  region_en: z.string().nullable(),
  horizon: z.strictObject({ from: z.number().int().nullable(), to: z.number().int().nullable() }).nullable(),
  script: z.enum(['Hans', 'Hant']),
  seed: z.strictObject({
    file: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    characters: z.number().int().nonnegative(),
    /** What took the text out of the file, with its version: `pdf/2`. Missing where the file is text. */
    extractor: z.string().optional(),
  }),
  witness_of: z.string().nullable(),
  counts: z.strictObject({
    characters: z.number().int().nonnegative(),
    provisions: z.number().int().nonnegative(),
    measures: z.number().int().nonnegative(),
    targets: z.number().int().nonnegative(),
    links: z.number().int().nonnegative(),
    agencies: z.number().int().nonnegative(),
    boxes: z.number().int().nonnegative(),
  }),
  url: z.string(),
})

export type DocumentRow = z.infer<typeof documentRow>
