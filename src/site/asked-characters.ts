import type { AskedCharacter, AskedFile } from '../client/reader/asked.ts'
import { charactersPath } from '../policy/paths.ts'
import type { CharacterRow } from '../schemas/index.ts'
import { fill } from '../words/fill.ts'
import type { Say } from '../words/interface.ts'
import { wordsIn } from '../words/interface.ts'
import { onceByEdition } from './by-edition.ts'
import { characterPages } from './character-pages.ts'
import { inScript } from './convert.ts'
import type { Edition } from './edition.ts'
import { href } from './href.ts'
import { readScriptExceptions } from './read-edition.ts'

const rowsByDocument = onceByEdition(({ tables }: Edition) =>
  Map.groupBy(tables.characters, ({ document }) => document),
)

/** The page of the ledger that has a character. */
const ledgerPages = onceByEdition(
  (edition: Edition) =>
    new Map(characterPages(edition).flatMap(({ page, entries }) => entries.flat().map(({ char }) => [char, page]))),
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

/** What a form rests on: the editor's exception, a word of the lists or of the dictionary, or nothing but the character. */
function reasonOf({ char, context, word, settled }: CharacterRow, middle: number, say: Say): string {
  const { to_hant, words } = readScriptExceptions('')
  const covers = (each: string) =>
    each.length > 1 &&
    [...each].some((part, at) => part === char && middle >= at && context.startsWith(each, middle - at))
  const exception = to_hant.find((each) => covers(each.word))
  if (exception) return fill(say('askedByException'), [exception.word, exception.reason].map(show))
  const listed = words?.to_hant
    .filter((each) => each.char === char)
    .flatMap(({ opencc = '', attested = '', sense = '' }) => [opencc, attested, sense].join(' ').split(' '))
    .find(covers)
  if (listed || settled) return say('askedByWord', show(listed ?? word))
  return say('askedAlone')
}

const show = (text: string): string => inScript(text, 'Hant')

/** A row as it is told: `word` and `at` name the stretch around it by which it is found on the page. */
function askedCharacter(edition: Edition, row: CharacterRow, say: Say, isLong: boolean): AskedCharacter[] {
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
      why: reasonOf(row, middle, say),
      state: say(row.reviewed ? 'askedReviewed' : row.settled ? 'askedSettled' : 'askedOpen'),
      ledger: href(charactersPath(ledgerPages(edition).get(row.char) ?? 1), 'Hant'),
    },
  ]
}

/** A word as it is told, once; with all that stands around it where the same word is told in several ways. */
function askedWord(edition: Edition, rows: readonly CharacterRow[], say: Say): AskedCharacter[] {
  const told = (isLong: boolean) => rows.flatMap((row) => askedCharacter(edition, row, say, isLong))
  const once = (all: readonly AskedCharacter[]) => [
    ...new Map(all.map((each) => [JSON.stringify(each), each])).values(),
  ]
  const short = once(told(false))
  return short.length > 1 && new Set(short.map(({ at }) => at)).size < short.length ? once(told(true)) : short
}

/** What can be asked about the characters of a document on its Traditional page, each word once. */
export function askedFile(edition: Edition, document: string): AskedFile {
  const say = wordsIn('Hant')
  const rows = rowsByDocument(edition).get(document) ?? []
  const words = Map.groupBy(rows, ({ form, word }) => `${form} ${word}`)
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
    characters: [...words.values()].flatMap((all) => askedWord(edition, all, say)),
  }
}
