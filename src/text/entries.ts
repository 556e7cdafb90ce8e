/** What a word or a single character becomes: `[from, to]`, both of as many characters. */
export type Replacement = readonly [from: string, to: string]

/** The entries of OpenCC dictionaries. Pairs of unequal length would shift every character after them and are left out. */
export function readEntries(...dictionaries: string[]): Replacement[] {
  return dictionaries
    .flatMap((dictionary) => dictionary.split('|'))
    .map((entry): Replacement => {
      const [from = '', to = ''] = entry.split(' ')
      return [from, to]
    })
    .filter(([from, to]) => from !== '' && Array.from(from).length === Array.from(to).length)
}
