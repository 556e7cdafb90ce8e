import type { Instrument, Metadata } from '../../policy/index.ts'
import type { RegionTable } from '../../policy/regions.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import { keyOf } from '../../text/key.ts'
import { readStatedFacts } from '../fields.ts'
import type { HistoryEvent } from '../history.ts'
import { isHistory, makersOf, readHistory } from '../history.ts'
import { organsInHeadline } from '../news.ts'
import { datedOn, datelineIn, publishedOn, signedOn } from './days.ts'
import type { SelfStatements } from './self-statements.ts'
import { selfStatementsOf } from './self-statements.ts'
import { horizonOf } from './horizon.ts'
import { issuersOf } from './issuers.ts'
import { documentNumber, statedNumber } from './number.ts'
import { regionOfIssue } from './region.ts'
import { scriptOf } from './script-of.ts'
import type { PrintedTitles } from './titles.ts'
import { announcedIn, printedTitle, wholeTitle } from './titles.ts'

/** What the text of a document says of itself; `content/documents` may correct it. */
export type TextMetadata = Pick<
  Metadata,
  'title' | 'issuer' | 'number' | 'dated' | 'published' | 'region' | 'horizon' | 'script'
>

/** Reads title, issuer, number, dates, region and horizon from the instruments and, where they are silent, the frame. */
export function readMetadata(
  instruments: Instrument[],
  titles: PrintedTitles,
  frame: string[],
  table: RegionTable,
  grammar: Grammar,
): TextMetadata {
  const front = selfStatementsOf(instruments)
  const stated = readStatedFacts(
    [...front.texts, ...frame.map((text) => ({ text }))].map(({ text }) => ({ text, key: keyOf(text) })),
  )
  const announced = announcedIn(frame)
  const title = wholeTitle(printedTitle(instruments, titles), stated.title) || announced.title || titles.title
  const history = historyOf(front, frame)
  const number =
    documentNumber(front.texts) ?? history.find((event) => event.number !== null)?.number ?? statedNumber(stated.number)
  const passedOn = title === announced.title ? announced.issuer : []
  const published = publishedOn(stated, frame)
  const titleOfNotice = front.notice?.title
  const sources = {
    notice: front.signatures,
    main: front.withRole('issuer'),
    number,
    makers: makersOf(history),
    stated: stated.issuer,
  }
  const issuer = passedOn.length > 0 ? passedOn : issuersOf(sources, { title: titleOfNotice ?? title, frame }, grammar)
  // What an agency reports or passes on has the day of its dateline where it states none itself.
  const isReported = passedOn.length > 0 || organsInHeadline(keyOf(title)).length > 0
  const dateline = isReported ? datelineIn(front.texts, frame) : null
  const days = [...front.withRole('date'), ...front.withRole('note')].map(({ text }) => text)
  return {
    title,
    issuer,
    number,
    dated: datedOn({ front, stated, history, published, dateline }),
    published,
    region: regionOfIssue(issuer, [titleOfNotice ?? '', title], days, table),
    horizon: horizonOf(title, front.main, signedOn(front)),
    script: scriptOf(instruments),
  }
}

/** What happened to a regulation, by the notes below its title, else by the frame. */
function historyOf(front: SelfStatements, frame: readonly string[]): HistoryEvent[] {
  const noted = front
    .withRole('note')
    .map(({ text }) => text)
    .join('')
  const told = readHistory(keyOf(noted), noted)
  if (told.length > 0) return told
  return frame.filter((line) => isHistory(keyOf(line))).flatMap((line) => readHistory(keyOf(line), line))
}
