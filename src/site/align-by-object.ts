import type { LinkMark } from '../schemas/index.ts'
import type { Stretch } from '../text/sentences.ts'
import { splitSentences } from '../text/sentences.ts'

/** A text with the run-in title it may begin with. */
interface Titled {
  text: string
  title: string
}

/** A counterpart, with what it shares with the provision it is laid beside. */
export interface Beside extends Titled {
  own: readonly LinkMark[]
  theirs: readonly LinkMark[]
}

/** What one sentence of a provision shares with its counterparts. */
export interface AlignedRow {
  /** Names of the shared objects, in the order of the sentence. */
  objects: string[]
  own: Stretch
  /** Sentences about these objects, by the counterpart's place in the list given. */
  others: { index: number; stretches: Stretch[] }[]
}

/** A row names at most so many sentences of a counterpart. */
const MOST_SENTENCES = 2

/** Texts asked for last, each with its sentences: a counterpart is laid beside every sentence of a provision. */
const known = new Map<string, readonly Stretch[]>()
const MOST_KNOWN = 1000

/** The sentences of a text, none of them over a line end. */
function sentencesOf(text: string): readonly Stretch[] {
  const before = known.get(text)
  if (before) return before
  let from = 0
  const sentences = text.split('\n').flatMap((line) => {
    const start = from
    from += line.length + 1
    return splitSentences(line).map((each) => ({ start: start + each.start, end: start + each.end }))
  })
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, sentences)
  return sentences
}

const holds = (stretch: Stretch, mark: LinkMark) => stretch.start <= mark.start && mark.start < stretch.end

/** Marks below the title, or those of the title where nothing below it has the label. */
function bodyMarks({ text, title }: Titled, marks: readonly LinkMark[]): LinkMark[] {
  const top = text.startsWith(title) ? title.length : 0
  const below = marks.filter(({ start }) => start >= top)
  const said = new Set(below.map(({ label }) => label))
  return [...marks.filter(({ start, label }) => start < top && !said.has(label)), ...below]
}

/** The sentences of a counterpart that say most about some objects, in the order of the text. */
function sentencesAbout(objects: ReadonlySet<string>, other: Beside): Stretch[] {
  const marks = bodyMarks(other, other.theirs).filter(({ label }) => objects.has(label))
  return sentencesOf(other.text)
    .map((sentence) => ({
      sentence,
      count: new Set(marks.filter((mark) => holds(sentence, mark)).map(({ label }) => label)).size,
    }))
    .filter(({ count }) => count > 0)
    .sort((x, y) => y.count - x.count || x.sentence.start - y.sentence.start)
    .slice(0, MOST_SENTENCES)
    .map(({ sentence }) => sentence)
    .sort((x, y) => x.start - y.start)
}

/** Where a provision speaks of each object it shares with a counterpart, by the object's name. */
function placeObjects(provision: Titled, other: Beside): Map<string, LinkMark> {
  const theirs = new Set(other.theirs.map(({ label }) => label))
  const places = new Map<string, LinkMark>()
  for (const mark of bodyMarks(provision, other.own)) {
    if (theirs.has(mark.label) && !places.has(mark.label)) places.set(mark.label, mark)
  }
  return places
}

/**
 * Lays a provision's sentences beside those of its counterparts that are about the same objects: a row a sentence, in
 * the order of the provision. Sentences that share no object by name have no row.
 */
export function alignByObject(provision: Titled, others: readonly Beside[]): AlignedRow[] {
  const placed = others.map((other) => ({ other, places: [...placeObjects(provision, other)] }))
  return sentencesOf(provision.text).flatMap((own) => {
    const inside = placed.map(({ other, places }) => ({ other, here: places.filter(([, mark]) => holds(own, mark)) }))
    const objects = inside.flatMap(({ here }) => here).sort(([, x], [, y]) => x.start - y.start)
    const found = inside.flatMap(({ other, here }, index) =>
      here.length > 0 ? [{ index, stretches: sentencesAbout(new Set(here.map(([label]) => label)), other) }] : [],
    )
    return found.length > 0 ? [{ objects: [...new Set(objects.map(([label]) => label))], own, others: found }] : []
  })
}
