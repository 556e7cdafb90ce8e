import type { WordGroup } from './word-groups.ts'

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, (sign) => `\\${sign}`)

const oneOf = (words: readonly string[]): string => words.map(literal).join('|')

/** The words of a group as alternatives of a pattern, each with what may stand beside it. */
function alternatives({ words, not_after, not_before, before }: WordGroup): { word: string; source: string }[] {
  const head = not_after ? `(?<!${oneOf(not_after)})` : ''
  const tail = `${not_before ? `(?!${oneOf(not_before)})` : ''}${before ? `(?=${oneOf(before)})` : ''}`
  return words.map((word) => ({ word, source: head + literal(word) + tail }))
}

/**
 * The words of each use as the source of a pattern, `(?:建成投用|建成|…)`: longest first, so that a word is read whole
 * where it begins with another.
 */
export function compileWords<Use extends string>(
  groups: readonly WordGroup<Use>[],
  uses: readonly Use[],
): Record<Use, string> {
  const sourceOf = (use: Use): string =>
    groups
      .filter(({ as }) => as.includes(use))
      .flatMap(alternatives)
      .sort((a, b) => b.word.length - a.word.length)
      .map(({ source }) => source)
      .join('|')
  const sources = Object.fromEntries(uses.map((use) => [use, `(?:${sourceOf(use)})`]))
  // the keys have just been made of the uses
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return sources as Record<Use, string>
}
