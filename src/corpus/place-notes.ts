import type { Policy } from '../policy/index.ts'
import { provisionsOf } from '../policy/index.ts'
import type { EditorNote, NotesTable, PlacedNote } from '../schemas/editor-notes.ts'
import type { NotedDocument } from '../parse/identify.ts'
import { refusedLinks } from './refused-links.ts'
import { sentencesOf } from '../text/unit-sentences.ts'

/** An editor's notes in the order of the text, and those whose anchor the text does not have. */
export interface PlacedNotes {
  placed: PlacedNote[]
  /** Indexes in the list that was given. */
  lost: number[]
}

/** Puts each note to its provision, and to its sentence where the anchor is one: `2.1.1-s3`. */
export function placeNotes(policy: Policy, notes: readonly EditorNote[]): PlacedNotes {
  const places = new Map<string, { provision: string; sentence: string | null; rank: number }>()
  let rank = 0
  for (const { node } of provisionsOf(policy)) {
    places.set(node.anchor, { provision: node.anchor, sentence: null, rank: rank++ })
    for (const { id } of sentencesOf(node)) places.set(id, { provision: node.anchor, sentence: id, rank: rank++ })
  }
  const rankOf = ({ anchor }: EditorNote) => places.get(anchor)?.rank ?? rank
  const placed = notes
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap(({ anchor, ...note }) => {
      const place = places.get(anchor)
      return place ? [{ ...note, provision: place.provision, sentence: place.sentence }] : []
    })
  return { placed, lost: notes.flatMap(({ anchor }, index) => (places.has(anchor) ? [] : [index])) }
}

/** The editor's words on each document, for its page. A note whose anchor is gone becomes a message on its file. */
export function collectNotes(trees: readonly Policy[], documents: readonly NotedDocument[]): NotesTable {
  const table: NotesTable = {}
  for (const tree of trees) {
    const { id, seed } = tree.metadata
    const noted = documents.find(({ notes }) => notes.seed === seed.file)
    if (!noted) continue
    const { introduction = null, notes = [] } = noted.notes
    const { placed, lost } = placeNotes(tree, notes)
    for (const index of lost) {
      const reason = `Unexpected anchor ${notes[index]?.anchor} of a note, expected a provision or sentence of ${id}`
      const place = noted.pointOf(['notes', index, 'anchor'])
      noted.file.message(reason, { place, ruleId: 'note-anchor', source: 'duidu' }).note =
        'The page is built without the note. Sentences can be copied from the page: each has its address.'
    }
    reportLinks(noted)
    if (introduction !== null || placed.length > 0) table[id] = { introduction, notes: placed }
  }
  return table
}

/** A message for each link that no page leads to, at the text that holds it. */
function reportLinks({ notes: { introduction = '', notes = [] }, file, pointOf }: NotedDocument): void {
  const texts = [
    { text: introduction, path: ['introduction'] },
    ...notes.map(({ text }, index) => ({ text, path: ['notes', index, 'text'] })),
  ]
  for (const { text, path } of texts) {
    for (const url of refusedLinks(text)) {
      const reason = `Unexpected link to ${url}, expected http:, https:, mailto: or a page of the site`
      const message = file.message(reason, { place: pointOf(path), ruleId: 'note-link', source: 'duidu' })
      message.note = 'The words are shown without the link. A page of the site is written as documents/<id>/#2.1.1.'
    }
  }
}
