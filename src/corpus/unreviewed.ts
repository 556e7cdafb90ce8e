/** What of the ledger of characters is left for an editor: one entry a character and form, for the whole corpus. */
import type { Policy } from '../policy/index.ts'
import { makeLocator } from '../input/locator.ts'
import { pointIn } from '../input/point.ts'
import { textsOf } from '../policy/index.ts'
import type { CharacterRow } from '../schemas/index.ts'

/** A character in a form that is in doubt and that nobody has reviewed. */
export interface Unreviewed {
  char: string
  form: string
  /** Forms it might have had. */
  others: string[]
  /** The words it stands in, sorted. */
  words: string[]
  /** How often. */
  count: number
  documents: number
  /** Where it stands first. */
  first: { file: string; line: number; column: number }
}

/** Words that a message names; the rest it counts. */
const NAMED = 6

/** The characters that are neither reviewed nor settled by a word, by character and form in the order of the text. */
export function findUnreviewed(
  rows: readonly CharacterRow[],
  trees: readonly Policy[],
  seedText: (file: string) => string,
): Unreviewed[] {
  const open = rows.filter((row) => !row.reviewed && !row.settled)
  return [...Map.groupBy(open, ({ char, form }) => `${char} ${form}`).values()].flatMap((group): Unreviewed[] => {
    const [row] = group
    if (!row) return []
    const { char, form, candidates } = row
    const words = [...new Set(group.map(({ word }) => word))].sort()
    const documents = new Set(group.map(({ document }) => document)).size
    const others = candidates.filter((other) => other !== form)
    return [{ char, form, others, words, count: group.length, documents, first: placeOf(row, trees, seedText) }]
  })
}

/** Line and column of an occurrence in its seed. */
function placeOf(row: CharacterRow, trees: readonly Policy[], seedText: (file: string) => string): Unreviewed['first'] {
  const { file, line } = row.seed
  const tree = trees.find(({ metadata }) => metadata.id === row.document)
  const node = (tree ? textsOf(tree) : []).find(
    ({ text, position }) =>
      (position?.start.line ?? 1) === line &&
      text.charAt(row.offset) === row.char &&
      text.slice(0, row.offset + row.context.length).includes(row.context),
  )
  return { file, ...((node && pointIn(makeLocator(seedText(file)), node, row.offset)) ?? { line, column: 1 }) }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** What a message says of it, and the lines for `content/vocabulary/script-review.yaml`. */
export function describeUnreviewed({ char, form, others, words, count, documents }: Unreviewed) {
  const named =
    words.slice(0, NAMED).join(', ') + (words.length > NAMED ? ` and ${words.length - NAMED} words more` : '')
  return {
    reason: `Unexpected ${char} as ${form}, not ${others.join(' or ')}, in ${named} (${counted(count, 'place')} in ${counted(documents, 'document')}), expected it in content/vocabulary/script-review.yaml`,
    note: `If the form is right, add these lines, or all that is listed by npm run check -- --accept; if it is wrong, the word belongs in script.yaml.\n${char}:\n  ${form}: ${words.join(' ')}`,
  }
}
