import type { CharacterRow } from '../schemas/index.ts'

/** A function that gives the same string for the same words. */
function makePool(): <Words extends string | null>(words: Words) => Words {
  const known = new Map<string | null, string | null>()
  return <Words extends string | null>(words: Words): Words => {
    if (!known.has(words)) known.set(words, words)
    // these words, as they came first
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
    return (known.get(words) ?? words) as Words
  }
}

/**
 * The rows of all documents in one table. Their words are replaced by the same words held once: a thousand documents have
 * a million rows, and what a file or a thread gave has its own copy of every word.
 */
export function joinCharacters(documents: readonly (readonly CharacterRow[])[]): CharacterRow[] {
  const once = makePool()
  const lists = new Map<string, string[]>()
  for (const row of documents.flat()) {
    row.document = once(row.document)
    row.provision = once(row.provision)
    row.sentence = once(row.sentence)
    row.char = once(row.char)
    row.form = once(row.form)
    row.word = once(row.word)
    const key = row.candidates.join(' ')
    row.candidates = lists.get(key) ?? row.candidates
    lists.set(key, row.candidates)
  }
  return documents.flat()
}
