import type { Script } from '../policy/tree.ts'
import type { PlacedNote } from '../schemas/index.ts'
import { inScript } from './convert.ts'
import { href } from './href.ts'
import { markdownHtml } from './markdown-html.ts'
import { readNotes } from './read-edition.ts'

/** A note as its page shows it. */
export interface ShownNote {
  /** Id of the note on its page. */
  id: string
  /** Id of the sentence it is about; null for a whole provision. */
  sentence: string | null
  html: string
  date: string
}

/** What the editor says of a document, in one script. */
export interface EditorsWords {
  /** HTML of the introduction: its first paragraph, and the rest; empty without one. */
  introduction: { first: string; rest: string }
  /** Notes by the anchor of their provision, in the order of the text. */
  ofProvision: ReadonlyMap<string, ShownNote[]>
  /** The first note about each sentence. */
  ofSentence: ReadonlyMap<string, ShownNote>
}

/** The end of the first paragraph of HTML. */
const paragraphEnd = '</p>'

/** Reads the editor's words on a document; both lists are empty where there are none. */
export function editorsWords(document: string, script: Script): EditorsWords {
  const { introduction, notes } = readNotes(document) ?? { introduction: null, notes: [] }
  const render = (markdown: string) => markdownHtml(inScript(markdown, script), (path) => href(path, script))
  const html = introduction ? render(introduction) : ''
  const end = html.indexOf(paragraphEnd) + paragraphEnd.length
  const ofProvision = new Map<string, ShownNote[]>()
  const ofSentence = new Map<string, ShownNote>()
  const counts = new Map<string, number>()
  for (const { provision, sentence, text, date } of notes satisfies PlacedNote[]) {
    const anchor = sentence ?? provision
    const count = (counts.get(anchor) ?? 0) + 1
    counts.set(anchor, count)
    const note = { id: `note-${anchor}${count > 1 ? `-${count}` : ''}`, sentence, html: render(text), date }
    ofProvision.set(provision, [...(ofProvision.get(provision) ?? []), note])
    if (sentence !== null && !ofSentence.has(sentence)) ofSentence.set(sentence, note)
  }
  return {
    introduction: html ? { first: html.slice(0, end), rest: html.slice(end) } : { first: '', rest: '' },
    ofProvision,
    ofSentence,
  }
}
