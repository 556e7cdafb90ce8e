import { z } from 'zod'

/** A calendar day, ISO 8601. */
const day = z.iso.date()

/** A note of the editor's: Markdown in Simplified characters, addresses of pages relative to the site. */
export const editorNote = z.strictObject({
  /** A provision, `2.1.1`, or a sentence, `2.1.1-s3`. */
  anchor: z.string().min(1),
  text: z.string().min(1),
  date: day,
  /** Who speaks, by role. */
  by: z.enum(['编者']),
})

/** A note in its place: the provision it stands beside, and the sentence it is about if it names one. */
const placedNote = editorNote.omit({ anchor: true }).extend({
  provision: z.string(),
  sentence: z.string().nullable(),
})

/** What pages read of an editor's introduction and notes, by document id. */
export const notesTable = z.record(
  z.string(),
  z.strictObject({ introduction: z.string().nullable(), notes: z.array(placedNote) }),
)

export type EditorNote = z.infer<typeof editorNote>
export type PlacedNote = z.infer<typeof placedNote>
export type NotesTable = z.infer<typeof notesTable>
