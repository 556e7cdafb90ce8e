import { z } from 'zod'
import { isoDate, region } from './document.ts'
import { editorNote } from './editor-notes.ts'
import { targetCorrection } from './target-corrections.ts'

/** `content/documents/<id>.yaml`: what a seed does not state, with a reason for each; the file's name is the id. */
export const documentNotes = z.strictObject({
  /** File name in `seeds/`. */
  seed: z.string(),
  /** The document that this is another text of; null says that it is one of its own, whatever it resembles. */
  witness_of: z.string().nullable().optional(),
  title: z.string().optional(),
  issuer: z.array(z.string()).optional(),
  number: z.string().nullable().optional(),
  dated: isoDate.nullable().optional(),
  published: isoDate.nullable().optional(),
  region: region.optional(),
  horizon: z.strictObject({ from: z.number().int().nullable(), to: z.number().int().nullable() }).optional(),
  /** Why the fields above are set by hand. */
  reason: z.string().optional(),
  /** What the document is, for a reader from outside: Markdown in Simplified characters. */
  introduction: z.string().min(1).optional(),
  notes: z.array(editorNote).optional(),
  /** Corrections of the target index. */
  targets: z.array(targetCorrection).optional(),
})

export type DocumentNotes = z.infer<typeof documentNotes>
