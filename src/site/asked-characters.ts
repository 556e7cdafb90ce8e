import type { AskedCharacter, AskedFile } from '../client/reader/asked.ts'
import { charactersPath } from '../policy/paths.ts'
import type { CharacterRow } from '../schemas/index.ts'
import type { ScriptExceptions } from '../text/script.ts'
import { fill } from '../words/fill.ts'
import type { Say } from '../words/interface.ts'
import { wordsIn } from '../words/interface.ts'
import { onceByEdition, readByEdition } from './by-edition.ts'
import { characterPages } from './character-pages.ts'
import { inScript } from './convert.ts'
import type { Edition } from './edition.ts'
import { href } from './href.ts'
import { readScriptExceptions } from './read-edition.ts'

const rowsByDocument = onceByEdition('characters-by-document', ({ tables }: Edition) =>
  Map.groupBy(tables.characters, ({ document }) => document),
)

const rowsOf = readByEdition('characters-of', (edition, document) => rowsByDocument(edition).get(document) ?? [])

/** The page of the ledger that has a character. */
const ledgerPages = onceByEdition(
  'ledger-pages',
  (edition: Edition) =>
    new Map(characterPages(edition).flatMap(({ page, entries }) => entries.flat().map(({ char }) => [char, page]))),
)

/** The same for the characters of one document. */
const ledgerPagesOf = readByEdition(
  'ledger-pages-of',
  (edition, document) =>
    new Map(rowsOf(edition, document).map(({ char }) => [char, ledgerPages(edition).get(char) ?? 1])),
)

/** Where in its context the word of a row begins, and where in the word its character stands. */
function placeInContext({ context, char, word, offset }: CharacterRow): { start: number; at: number } | undefined {
  // the context has as many characters before it as there are, eight at most
  for (let middle = Math.min(offset, context.length - 1); middle >= 0; middle--) {
    if (context.charAt(middle) !== char) continue
    for (let at = 0; at < word.length; at++)
      if (word.charAt(at) === char && context.startsWith(word, middle - at) && middle >= at)
        return { start: middle - at, at }
  }
  return undefined
}

/** What decides forms, by the characters that it holds. */
interface Deciding {
  exceptions: ReadonlyMap<string, ScriptExceptions['to_hant']>
  words: ReadonlyMap<string, string[]>
}

const decidingWords = new WeakMap<ScriptExceptions, Deciding>()

/** Exceptions and lists by character: each document asks for hundreds of characters. */
function decidingIn(lists: ScriptExceptions): Deciding {
  const known = decidingWords.get(lists)
  if (known) return known
  const holding = lists.to_hant.flatMap((each) => [...new Set(each.word)].map((char) => ({ char, each })))
  const families = Map.groupBy(lists.words?.to_hant ?? [], ({ char }) => char)
  const made: Deciding = {
    exceptions: new Map(
      [...Map.groupBy(holding, ({ char }) => char)].map(([char, all]) => [char, all.map(({ each }) => each)]),
    ),
    words: new Map(
      [...families].map(([char, all]) => [
        char,
        all.flatMap(({ opencc = '', attested = '', sense = '' }) => [opencc, attested, sense].join(' ').split(' ')),
      ]),
    ),
  }
  decidingWords.set(lists, made)
  return made
}

/** Whether a word of several characters stands in a context so that it holds the character in its middle. */
function covers(word: string, { char, context }: CharacterRow, middle: number): boolean {
  if (word.length < 2) return false
  for (let at = word.indexOf(char); at >= 0; at = word.indexOf(char, at + 1))
    if (middle >= at && context.startsWith(word, middle - at)) return true
  return false
}

/** What a form rests on: the editor's exception, a word of the lists or of the dictionary, or nothing but the character. */
function reasonOf(row: CharacterRow, middle: number, { exceptions, words }: Deciding, say: Say): string {
  const exception = exceptions.get(row.char)?.find(({ word }) => covers(word, row, middle))
  if (exception) return fill(say('askedByException'), [exception.word, exception.reason].map(show))
  const listed = words.get(row.char)?.find((word) => covers(word, row, middle))
  if (listed || row.settled) return say('askedByWord', show(listed ?? row.word))
  return say('askedAlone')
}

const show = (text: string): string => inScript(text, 'Hant')

/** What all characters of a document are told with. */
interface Asking {
  /** The page of the ledger that has a character. */
  ledgerPage: (char: string) => number
  deciding: Deciding
  say: Say
}

/** A row as it is told: `word` and `at` name the stretch around it by which it is found on the page. */
function askedCharacter({ ledgerPage, deciding, say }: Asking, row: CharacterRow, isLong: boolean): AskedCharacter[] {
  const place = placeInContext(row)
  if (!place) return []
  const middle = place.start + place.at
  const [start, at, length] = isLong ? [0, middle, row.context.length] : [place.start, place.at, row.word.length]
  const word = show(row.context).slice(start, start + length)
  return [
    {
      char: row.char,
      form: row.form,
      others: row.candidates.filter((form) => form !== row.form).join('、'),
      word: word.slice(0, at) + row.form + word.slice(at + 1),
      at,
      settled: row.settled,
      why: reasonOf(row, middle, deciding, say),
      state: say(row.reviewed ? 'askedReviewed' : row.settled ? 'askedSettled' : 'askedOpen'),
      ledger: href(charactersPath(ledgerPage(row.char)), 'Hant'),
    },
  ]
}

/** A word as it is told, once; with all that stands around it where the same word is told in several ways. */
function askedWord(asking: Asking, rows: readonly CharacterRow[]): AskedCharacter[] {
  const told = (isLong: boolean) => rows.flatMap((row) => askedCharacter(asking, row, isLong))
  const once = (all: readonly AskedCharacter[]) => [
    ...new Map(all.map((each) => [JSON.stringify(each), each])).values(),
  ]
  const short = once(told(false))
  return short.length > 1 && new Set(short.map(({ at }) => at)).size < short.length ? once(told(true)) : short
}

/** What can be asked about the characters of a document on its Traditional page, each word once. */
export function askedFile(edition: Edition, document: string): AskedFile {
  const say = wordsIn('Hant')
  const rows = rowsOf(edition, document)
  const pages = ledgerPagesOf(edition, document)
  const words = Map.groupBy(rows, ({ form, word }) => `${form} ${word}`)
  const ledgerPage = (char: string) => pages.get(char) ?? 1
  const asking = { ledgerPage, deciding: decidingIn(readScriptExceptions('')), say }
  return {
    words: {
      source: say('askedSource'),
      form: say('askedForm'),
      others: say('askedOthers'),
      why: say('askedWhy'),
      state: say('askedState'),
      one: say('askedOne'),
      report: say('report'),
      reported: say('reported'),
    },
    characters: [...words.values()].flatMap((all) => askedWord(asking, all)),
  }
}
