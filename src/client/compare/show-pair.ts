/** Two provisions side by side, made of what the site's files say. Text is always text, never markup. */
import { element } from '../search/make-elements.ts'
import type { Stretches } from './common-marks.ts'
import { commonMarks, SHORTEST_MARK } from './common-marks.ts'
import type { Compared, ComparedDocument } from './compared.ts'
import { differInWords } from './word-difference.ts'
import type { SayCompared } from '../../words/compare.ts'

/** A provision with its document. */
export interface Side {
  document: ComparedDocument
  provision: Compared
}

/** What is marked: runs both have, words only one has, or nothing. */
export type View = 'shared' | 'words' | 'plain'

/** What one text shows: its marked stretches, and the element that marks them. */
interface Marking {
  stretches: Stretches
  tag: 'mark' | 'del' | 'ins'
}

/** The id of a side, as in addresses. */
export const idOfSide = ({ document, provision }: Side): string => `${document.id}/${provision.anchor}`

/** A text's paragraphs with its marks. */
function paragraphs(text: string, { stretches, tag }: Marking): HTMLElement[] {
  let at = 0
  return text.split('\n').map((line) => {
    const [from, to] = [at, at + line.length]
    at = to + 1
    const parts: (Node | string)[] = []
    let done = from
    for (const [start, end] of stretches) {
      const [first, last] = [Math.max(start, from), Math.min(end, to)]
      if (first >= last) continue
      parts.push(text.slice(done, first), element(tag, {}, text.slice(first, last)))
      done = last
    }
    return element('p', {}, ...parts, text.slice(done, to))
  })
}

/** One provision: where it stands, its text, and where to read on. */
export function showSide(side: Side, site: string, say: SayCompared, marking: Marking): HTMLElement {
  const { document, provision } = side
  const inDocument = `${site}documents/${document.id}/#${provision.anchor}`
  const foot = [element('a', { href: inDocument }, say('compareInDocument'))]
  const { synopsis } = provision
  if (synopsis) foot.push(element('a', { href: `${site}${synopsis}` }, say('compareMeasure')))
  return element(
    'article',
    { class: 'compare-side' },
    element('p', { class: 'measure-place' }, `${document.place} · ${document.title}`),
    element('h2', {}, element('a', { href: inDocument }, `${provision.anchor} ${provision.name}`)),
    element('p', { class: 'quiet' }, provision.path),
    element('div', { class: 'marked-text' }, ...paragraphs(provision.text, marking)),
    element('p', { class: 'measure-links' }, ...foot),
  )
}

/** What a view marks on both sides, and a sentence about it. */
function compare(a: Compared, b: Compared, view: View, say: SayCompared): { a: Marking; b: Marking; said: string } {
  const nothing: Marking = { stretches: [], tag: 'mark' }
  if (view === 'plain') return { a: nothing, b: nothing, said: '' }
  if (view === 'words') {
    const difference = differInWords(a.text, b.text)
    if (!difference) return { a: nothing, b: nothing, said: say('compareTooFar') }
    const said = say('compareWordsSaid', difference.words.a, difference.words.b)
    return { a: { stretches: difference.a, tag: 'del' }, b: { stretches: difference.b, tag: 'ins' }, said }
  }
  const marks = commonMarks(a, b)
  const said =
    marks.a.length === 0
      ? say('compareSharedNone', SHORTEST_MARK)
      : say('compareSharedSaid', SHORTEST_MARK, marks.phrases, marks.share.a, marks.share.b)
  return { a: { stretches: marks.a, tag: 'mark' }, b: { stretches: marks.b, tag: 'mark' }, said }
}

/** What the file of one side says of its relation to the other. */
function relationTo({ document: { words }, provision: { links } }: Side, other: Side) {
  const link = links.find(([to]) => to === idOfSide(other))
  if (!link) return null
  const [, , state, reason] = link
  return { state: words[state] ?? '', reason: words[reason] ?? '' }
}

/** Two provisions side by side with what a view marks, and the relation of the two. */
export function showPair(a: Side, b: Side, view: View, site: string, say: SayCompared): HTMLElement[] {
  const { said, ...marking } = compare(a.provision, b.provision, view, say)
  const found = relationTo(a, b) ?? relationTo(b, a)
  const relation = found
    ? element('p', { class: 'reason' }, element('span', { class: 'reason-name' }, found.state), found.reason)
    : element('p', { class: 'quiet' }, say('compareNoLink'))
  return [
    relation,
    element('p', { class: 'quiet', 'data-compare-said': true }, said),
    element('div', { class: 'compare-pair' }, showSide(a, site, say, marking.a), showSide(b, site, say, marking.b)),
  ]
}
