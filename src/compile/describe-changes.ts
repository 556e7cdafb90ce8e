import { diffArrays, diffChars } from 'diff'

/** Characters of a line shown before and after what changed. */
const AROUND = 14
/** Changed places shown of one text. */
const SHOWN = 20

/** A stretch that both have, with its middle left out. */
function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const letters = [...text]
  const head = isFirst ? '' : letters.slice(0, AROUND).join('')
  const tail = isLast ? '' : letters.slice(-AROUND).join('')
  return letters.length <= head.length + tail.length ? text : `${head}…${tail}`
}

/** What became of a line: `…甲乙[-旧-]{+新+}丙丁…`. */
function describeLine(before: string, after: string): string {
  const parts = diffChars(before, after)
  return parts
    .map(({ value, added, removed }, at) => {
      if (added) return `{+${value}+}`
      if (removed) return `[-${value}-]`
      return shorten(value, at === 0, at === parts.length - 1)
    })
    .join('')
}

/** A run of lines that changed: those it had and those it has, with the number of the first, from 1. */
interface Run {
  line: number
  before: string[]
  after: string[]
}

/** The runs of lines in which two texts differ. */
function changedRuns(before: string, after: string): Run[] {
  const runs: Run[] = []
  let line = 1
  let open: Run | null = null
  for (const { value, added, removed } of diffArrays(before.split('\n'), after.split('\n'))) {
    if (!added && !removed) open = null
    else {
      if (!open) runs.push((open = { line, before: [], after: [] }))
      open[removed ? 'before' : 'after'].push(...value)
    }
    if (!removed) line += value.length
  }
  return runs
}

/** Two compiled texts compared, for an editor: a line for each changed line, at most twenty and how many more there are. */
export function describeChanges(before: string, after: string): string[] {
  const lines = changedRuns(before, after).flatMap((run) =>
    Array.from({ length: Math.max(run.before.length, run.after.length) }, (_, at) => {
      const [old, fresh] = [run.before[at], run.after[at]]
      const place = `${run.line + Math.min(at, Math.max(run.after.length - 1, 0))}`
      if (old === undefined) return `${place}: {+${fresh ?? ''}+}`
      return `${place}: ${fresh === undefined ? `[-${old}-]` : describeLine(old, fresh)}`
    }),
  )
  const rest = lines.length > SHOWN ? [`… and ${lines.length - SHOWN} more lines, 另有${lines.length - SHOWN}行`] : []
  return [...lines.slice(0, SHOWN), ...rest]
}
