import type { OwnRows } from './own-rows.ts'

/** A function that gives the same string for the same words. */
export function createPool(): <Words extends string | null>(words: Words) => Words {
  const known = new Map<string | null, string | null>()
  return <Words extends string | null>(words: Words): Words => {
    if (!known.has(words)) known.set(words, words)
    // these words, as they came first
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
    return (known.get(words) ?? words) as Words
  }
}

/**
 * A function that replaces the words of documents' rows by the same words held once, where there are most of them: what a
 * file or a thread gave has its own copy of every word, and a thousand documents have a million characters in doubt.
 */
export function createRowPool(): (rows: Pick<OwnRows, 'characters' | 'topics'>) => void {
  const once = createPool()
  const lists = new Map<string, string[]>()
  const onceEach = (words: string[]): string[] => {
    const key = words.join('\n')
    const known = lists.get(key) ?? words.map(once)
    lists.set(key, known)
    return known
  }
  return ({ characters, topics }) => {
    for (const row of characters) {
      row.document = once(row.document)
      row.provision = once(row.provision)
      row.sentence = once(row.sentence)
      row.char = once(row.char)
      row.form = once(row.form)
      row.word = once(row.word)
      row.candidates = onceEach(row.candidates)
    }
    for (const mention of topics.mentions) {
      mention.provision = once(mention.provision)
      mention.topic = once(mention.topic)
      mention.words = onceEach(mention.words)
    }
  }
}
