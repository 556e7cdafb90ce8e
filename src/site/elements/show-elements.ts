/**
 * Which HTML shows an element of a document: one set of rules for the pages of the edition, which a build writes, and for
 * a reader's own text, which a browser shows.
 */
import { translationStates } from '../translation-states.ts'
import { blanksOf } from './blank-halves.ts'
import type { PageElement } from './page-elements.ts'

/** A word or phrase that the rules need. */
export type ElementWord =
  | 'notice'
  | 'mainText'
  | 'attachment'
  | 'attested'
  | 'boxFrom'
  | 'boxCollation'
  | 'editorNote'
  | 'editorNoteMark'
  | 'restoredLearned'
  | 'restoredKnown'
  | 'restoredReviewed'
  | 'restoredUncertain'

/** What a page knows of a document when it shows its elements. What is no link there has no address. */
export interface ElementReading {
  say: (word: ElementWord, ...values: (string | number)[]) => string
  /** A plain string of the tables in the page's script. */
  inScript: (text: string) => string
  /** An anchor in words for people. */
  nameOf: (anchor: string) => string
  /** Address of what a mark stands for, by its id. */
  target: (id: string) => string | undefined
  term: (id: string) => string | undefined
  citation: (id: string) => string | undefined
  agency: (id: string) => string | undefined
  place: (id: string) => string | undefined
  /** Whether notes stand beside a provision. */
  isNoted: (anchor: string) => boolean
  /** The line of a provision in its seed, and the address of that seed where it is another than the document's. */
  sourceOf: (anchor: string) => { line?: number | undefined; source?: string | undefined }
  /** Where the wording of a provision is said to stand elsewhere too, and the name of that link. */
  strip: (anchor: string) => { href: string; label: string } | undefined
  /** Whether a sentence can be pointed at and linked to; else nothing is shown of where it begins and ends. */
  hasSentences: boolean
  /** Id of the editor's note on a sentence. */
  noteOn: (sentence: string) => string | undefined
  /** Address of the collation of a restored text, by the witness's own reading. */
  attested: (text: string) => string | undefined
  /** Address of the collation of a box that a witness alone has. */
  boxOrigin: (witness: string, anchor: string) => string
}

/** An element of HTML. An attribute that is undefined is left out. */
export interface ShownElement {
  tag: string
  attributes: Readonly<Record<string, string | number | undefined>>
  children: readonly ShownNode[]
}

/** The place of the notes beside a provision. */
export interface NotesPlace {
  notesOf: string
}

export type ShownNode = string | ShownElement | NotesPlace

const shown = (tag: string, attributes: ShownElement['attributes'], children: readonly ShownNode[] = []) => ({
  tag,
  attributes,
  children,
})

/** Elements that are one element of HTML, whatever stands in them; numbers and deadlines look like their words. */
const PLAIN: Partial<Record<PageElement['name'], { tag: string; class?: string }>> = {
  Title: { tag: 'b' },
  Resp: { tag: 'span', class: 'responsibility' },
  Signature: { tag: 'section', class: 'signature' },
  Responsibility: { tag: 'section', class: 'responsibility-lines' },
}

/** Below the title of the text, which is a heading of the second rank. */
const RANKS = ['h3', 'h4', 'h5', 'h6'] as const

const ROLES = { notice: 'notice', main: 'mainText', attachment: 'attachment' } as const

/** What shows elements and stretches of text, in their order. */
export function showElements(nodes: PageElement['children'], reading: ElementReading): ShownNode[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [node] : showElement(node, reading)))
}

function showElement(element: PageElement, reading: ElementReading): ShownNode[] {
  const { name, attributes, children } = element
  const inside = () => showElements(children, reading)
  const { id = '', anchor = '', attested } = attributes
  const link = (kind: string, href: string | undefined): ShownNode[] =>
    href === undefined ? inside() : [shown('a', { class: `${kind}${blanksOf(children)}`, href }, inside())]
  const withAttested = (own: ShownElement) => [own, ...showAttested(attested, reading)]
  switch (name) {
    case 'Agency':
      return link('agency', reading.agency(id))
    case 'Cite':
      return link('cite', reading.citation(id))
    case 'Place':
      return link('place', reading.place(id))
    case 'Term':
      return link('term', reading.term(id))
    case 'Target':
      return [showTarget(element, inside(), reading)]
    case 'S':
      return attributes.state ? [showTranslation(attributes, inside())] : showSentence(id, inside(), reading)
    case 'Restored':
      return [showRestored(attributes, inside(), reading)]
    case 'H':
      return withAttested(shown(RANKS[Number(attributes.level) - 1] ?? 'h6', {}, inside()))
    case 'P':
      return withAttested(shown('p', {}, inside()))
    case 'Line': {
      const { role } = attributes
      return withAttested(shown(role === 'title' ? 'h2' : 'p', { class: `line ${role}` }, inside()))
    }
    case 'BoxTitle':
      return withAttested(shown('p', { class: 'box-title', id: attributes.id }, inside()))
    case 'Instrument':
      return [showInstrument(attributes, inside(), reading)]
    case 'Unit':
    case 'Provision':
      return [shown('section', { class: 'unit', id: attributes.anchor }, inside())]
    case 'Own':
      return [showOwn(anchor, inside(), reading)]
    case 'Box':
      return [showBox(attributes, inside(), reading)]
    case 'Table':
      return [shown('figure', { class: 'table' }, [shown('table', {}, [shown('tbody', {}, inside())])])]
    case 'Row':
      return showRow(attributes, inside(), reading)
    case 'Cell':
      return [showCell(attributes, inside(), reading)]
    default: {
      // rows in units have become rows
      const plain = PLAIN[name]
      return plain ? [shown(plain.tag, { class: plain.class }, inside())] : inside()
    }
  }
}

type Attributes = PageElement['attributes']

function showAttested(text: string | undefined, { attested, say }: ElementReading): ShownElement[] {
  const href = text && attested(text)
  if (!href) return []
  const name = say('attested')
  return [shown('a', { class: 'attested', 'data-apparatus': '', href, 'aria-label': name, 'data-n': name })]
}

function showTarget(element: PageElement, children: ShownNode[], { target }: ElementReading): ShownElement {
  const { id = '', anchor, inside } = element.attributes
  const href = inside ? undefined : target(id)
  return href === undefined
    ? shown('span', { id: anchor }, children)
    : shown('a', { class: `target${blanksOf(element.children)}`, id: anchor, href }, children)
}

function showSentence(id: string, children: ShownNode[], { noteOn, say, hasSentences }: ElementReading): ShownNode[] {
  const note = noteOn(id)
  const mark = shown('a', {
    class: 'note-mark',
    'data-apparatus': '',
    href: `#${note}`,
    'aria-label': say('editorNote'),
    'data-n': say('editorNoteMark'),
  })
  const words = note === undefined ? children : [...children, mark]
  return hasSentences ? [shown('span', { class: 's', id }, words)] : words
}

/** A sentence or a heading in English, with its state where a reader has to know it. */
function showTranslation({ id = '', state = '', note, targets = '' }: Attributes, children: ShownNode[]): ShownElement {
  const { name = state } = translationStates[state] ?? {}
  const said = note ? `${name}: ${note}` : name
  const anchors = targets.split(' ').filter(Boolean)
  const link = shown('a', {
    class: 'sentence-link',
    'data-apparatus': '',
    'aria-hidden': 'true',
    tabindex: -1,
    href: `#${id}`,
    'data-n': id.slice(id.lastIndexOf('-s') + 2),
  })
  const mark = shown('span', {
    class: 'translation-state',
    'data-apparatus': '',
    role: 'note',
    'aria-label': said,
    title: said,
    'data-n': name,
  })
  const attributes = {
    class: 's',
    id: id || undefined,
    'data-state': state,
    lang: state === 'missing' ? 'zh-Hans' : undefined,
  }
  return shown('span', attributes, [
    ...anchors.map((anchor) => shown('span', { id: anchor })),
    ...children,
    ...(id ? [link] : []),
    ...(state === 'reviewed' ? [] : [mark]),
  ])
}

/** A word that the edition restored: the witness's own word and why it was replaced. */
function showRestored(attributes: Attributes, children: ShownNode[], { say, inScript }: ElementReading): ShownElement {
  const { from = '', rule, count = '', seen = '', certainty, reason = '' } = attributes
  const why =
    rule === 'learned'
      ? say('restoredLearned', from, count, seen)
      : rule === 'known'
        ? say('restoredKnown', from)
        : say('restoredReviewed', from, inScript(reason))
  const doubtful = certainty === 'uncertain'
  const title = (doubtful ? say('restoredUncertain') : '') + why
  return shown('span', { class: doubtful ? 'restored uncertain' : 'restored', title }, children)
}

function showInstrument({ role = 'main', id, titled }: Attributes, children: ShownNode[], { say }: ElementReading) {
  const name = say(role === 'notice' || role === 'attachment' ? ROLES[role] : ROLES.main)
  const head = shown('h2', { class: 'instrument-role', 'data-apparatus': '', 'aria-label': name, 'data-n': name })
  return shown('section', { class: 'instrument', id }, [...(titled ? [] : [head]), ...children])
}

const showNotes = (anchor: string, { isNoted }: ElementReading): NotesPlace[] =>
  isNoted(anchor) ? [{ notesOf: anchor }] : []

const showMargin = (anchor: string, reading: ElementReading): ShownElement[] => [
  showPermalink(anchor, reading),
  ...showStrip(anchor, reading),
]

function showOwn(anchor: string, children: ShownNode[], reading: ElementReading): ShownElement {
  const notes = showNotes(anchor, reading)
  const text = shown('section', { class: 'unit-text' }, [...showMargin(anchor, reading), ...children])
  return shown('section', { class: notes.length > 0 ? 'unit-own noted' : 'unit-own' }, [text, ...notes])
}

function showBox({ anchor = '', from }: Attributes, children: ShownNode[], reading: ElementReading): ShownElement {
  const { say, boxOrigin } = reading
  const origin = (witness: string) =>
    shown('aside', { class: 'box-from', 'data-apparatus': '' }, [
      shown('span', {}, [say('boxFrom')]),
      shown('a', { href: boxOrigin(witness, anchor) }, [say('boxCollation')]),
    ])
  const attributes = {
    class: from ? 'box restored-box' : 'box',
    id: anchor,
    role: 'group',
    'aria-labelledby': `${anchor}-title`,
  }
  const parts = [
    ...(from ? [origin(from)] : []),
    ...showMargin(anchor, reading),
    ...children,
    ...showNotes(anchor, reading),
  ]
  return shown('section', attributes, parts)
}

/** A row; after the last row of a task or a section stand the notes on it. */
function showRow({ anchor, kind, noted, width }: Attributes, children: ShownNode[], reading: ElementReading) {
  const row = shown('tr', { class: anchor && 'unit', 'data-kind': kind, id: anchor }, children)
  const notes = noted === undefined ? [] : showNotes(noted, reading)
  if (notes.length === 0) return [row]
  return [row, shown('tr', { class: 'row-notes', 'data-apparatus': '' }, [shown('td', { colspan: width }, notes)])]
}

function showCell(
  { header, permalink: anchor, covered, span }: Attributes,
  children: ShownNode[],
  reading: ElementReading,
) {
  const attributes = { colspan: span, class: covered && `covered-${covered}` }
  if (header) return shown('th', { scope: 'col', ...attributes }, children)
  const [before, after] = anchor ? [showStrip(anchor, reading), [showPermalink(anchor, reading)]] : [[], []]
  return shown('td', attributes, [...before, ...children, ...after])
}

/** A number short enough for the margin: 2.4.19, 1.2.p3, 12 of art-12. */
const SHORT = /^(?:art-)?(\d[\d.p]{0,6})$/

function showPermalink(anchor: string, { sourceOf, nameOf }: ElementReading): ShownElement {
  const { line, source } = sourceOf(anchor)
  return shown('a', {
    class: 'permalink',
    'data-apparatus': '',
    href: `#${anchor}`,
    'aria-label': nameOf(anchor),
    'data-line': line,
    'data-source': source,
    'data-n': SHORT.exec(anchor)?.[1] ?? '¶',
  })
}

function showStrip(anchor: string, { strip }: ElementReading): ShownElement[] {
  const place = strip(anchor)
  if (!place) return []
  return [shown('a', { class: 'strip', 'data-apparatus': '', href: place.href, 'aria-label': place.label })]
}
