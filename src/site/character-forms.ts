import type { CharacterRow } from '../schemas/index.ts'

/** A character in one of its Traditional forms, with the words it stands in. */
export interface CharacterForm {
  char: string
  form: string
  /** Forms it might have had. */
  others: string[]
  count: number
  /** Words with how often each occurs and whether it was reviewed or is not in doubt; the most frequent first. */
  words: { word: string; count: number; reviewed: boolean }[]
  /** The first occurrence. */
  example: CharacterRow
}

const groupsOf = (rows: readonly CharacterRow[], key: 'char' | 'form' | 'word'): CharacterRow[][] => [
  ...Map.groupBy(rows, (row) => row[key]).values(),
]

/** The ledger by character and form: characters with more than one form in use first, then by frequency. */
export function groupCharacters(rows: readonly CharacterRow[]): CharacterForm[][] {
  return groupsOf(rows, 'char')
    .map((ofCharacter) =>
      groupsOf(ofCharacter, 'form')
        .flatMap((ofForm): CharacterForm[] => {
          const [example] = ofForm
          if (!example) return []
          const words = groupsOf(ofForm, 'word')
            .map((all) => ({
              word: all[0]?.word ?? '',
              count: all.length,
              reviewed: all.every((row) => row.reviewed || row.settled),
            }))
            .sort((a, b) => b.count - a.count)
          const others = example.candidates.filter((form) => form !== example.form)
          return [{ char: example.char, form: example.form, others, count: ofForm.length, words, example }]
        })
        .sort((a, b) => b.count - a.count),
    )
    .sort((a, b) => b.length - a.length || sum(b) - sum(a))
}

const sum = (forms: CharacterForm[]): number => forms.reduce((total, { count }) => total + count, 0)
