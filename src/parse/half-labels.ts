import type { BodyLine } from './run-in.ts'

const isInBrackets = ({ label }: BodyLine): boolean => label?.system === 'cn-paren'

/** A label whose opening bracket the text layer of a PDF has lost: 一）指导思想. */
const isHalf = (entry: BodyLine): boolean => isInBrackets(entry) && !entry.line.key.startsWith('(')

/**
 * The entries of an instrument, those lines without a number that only look like half a label: 一） counts as （一） where
 * the number before it or the one after it stands next to it in the run.
 */
export function withoutFalseHalves(entries: BodyLine[]): BodyLine[] {
  const run = entries.filter(isInBrackets)
  const lone = new Set(
    run.filter((entry, at) => {
      const ordinal = entry.label?.ordinal ?? 0
      const [before, after] = [run[at - 1]?.label?.ordinal, run[at + 1]?.label?.ordinal]
      return isHalf(entry) && before !== ordinal - 1 && after !== ordinal + 1
    }),
  )
  return entries.map((entry) => (lone.has(entry) ? { ...entry, label: null } : entry))
}
