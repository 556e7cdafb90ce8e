import type { TextNode } from '../../policy/index.ts'
import { keyOf } from '../../text/key.ts'
import type { StatedFacts } from '../fields.ts'
import { findDate, findMonth } from '../find-date.ts'
import type { HistoryEvent } from '../history.ts'
import { lastVersion } from '../history.ts'
import { dayOfDateline, isDateline } from '../news.ts'
import type { SelfStatements } from './self-statements.ts'

/** The first value that is not null, of those made one after the other. */
const firstOf = <Item, Value>(items: readonly Item[], read: (item: Item) => Value | null): Value | null => {
  for (const item of items) {
    const value = read(item)
    if (value !== null) return value
  }
  return null
}

const dayIn = ({ text }: { text: string }): string | null => findDate(keyOf(text))

/** The day below the text, in ISO 8601; null where there is none. */
export const signedOn = (front: SelfStatements): string | null => firstOf(front.withRole('date'), dayIn)

/** The day on which a page says that it was put out: in its field, else the first of its frame. */
export function publishedOn(stated: StatedFacts, frame: readonly string[]): string | null {
  const field = stated.published === null ? null : findDate(keyOf(stated.published))
  return field ?? firstOf(frame, (line) => findDate(keyOf(line)))
}

/** Where the day of a document may stand. */
interface DaySources {
  front: SelfStatements
  stated: StatedFacts
  history: readonly HistoryEvent[]
  published: string | null
  /** The dateline of an agency's report on it; null where there is none. */
  dateline: string | null
}

/** The day of a document: below its text, of its last version, in a record of it, in a note below its title, of a report, on its cover. */
export const datedOn = ({ front, stated, history, published, dateline }: DaySources): string | null =>
  signedOn(front) ??
  lastVersion(history) ??
  (stated.dated === null ? null : findDate(keyOf(stated.dated))) ??
  firstOf(front.withRole('note'), dayIn) ??
  (dateline !== null && published !== null ? dayOfDateline(dateline, published) : null) ??
  // A cover has a month or a year, on a line of its own or as a line of the title.
  firstOf([...front.withRole('date'), ...front.withRole('title').slice(1)], ({ text }) => findMonth(keyOf(text)))

/** The first line, folded, that begins with a dateline; null where there is none. */
export const datelineIn = (front: readonly TextNode[], frame: readonly string[]): string | null =>
  [...front.map(({ text }) => text), ...frame].map(keyOf).find(isDateline) ?? null
