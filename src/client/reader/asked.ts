/** What a Traditional page is told of its document's characters that have several forms. */

/** A character in one of the words that it stands in. */
export interface AskedCharacter {
  /** As the document has it. */
  char: string
  /** As the page has it. */
  form: string
  /** Forms it might have had. */
  others: string
  /** The word it stands in, Traditional, and where in it. */
  word: string
  at: number
  /** Whether a word settles the form. */
  settled: boolean
  /** What the form rests on, and whether somebody has looked at it. */
  why: string
  state: string
  /** Where the ledger has it. */
  ledger: string
}

/** What is known of all characters of a document: a part of `views/<document>.bin`. */
export interface AskedFile {
  words: Record<'source' | 'form' | 'others' | 'why' | 'state' | 'one' | 'report' | 'reported', string>
  characters: AskedCharacter[]
}

/** What is known of the character at an offset of a text: the longest of the words that stand around it. */
export function askedAt(
  characters: readonly AskedCharacter[],
  text: string,
  offset: number,
): AskedCharacter | undefined {
  let found: AskedCharacter | undefined
  for (const each of characters) {
    if (each.form !== text.charAt(offset) || each.word.length <= (found?.word.length ?? 0)) continue
    if (offset >= each.at && text.startsWith(each.word, offset - each.at)) found = each
  }
  return found
}
