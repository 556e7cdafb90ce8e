/** Measures computed links on labelled pairs. */

/** Grades of a pair: nothing, related, the same measure. */
export type Grade = 0 | 1 | 2

/** A labelled pair; where a side has copies or was found twice, any of the keys stands for it. */
export interface Labelled {
  keys: string[]
  grade: Grade
  /** From a list of all counterparts of a measure: counts for recall alone. */
  counterpart: boolean
  /** A reader was in doubt: counts neither way. */
  doubt: boolean
}

export interface MeasuredLink {
  a: string
  b: string
  relation: 'same' | 'related'
  score: number
  shown: boolean
}

export const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

const percent = (n: number, all: number) => (all === 0 ? '–' : `${((100 * n) / all).toFixed(1)} % (${n} of ${all})`)

/** How often a score came true, by tenths, as lines of a table. */
function calibrationOf(labels: readonly Labelled[], linkOf: (label: Labelled) => MeasuredLink | undefined): string[] {
  const judged = labels.filter(({ counterpart }) => !counterpart)
  return Array.from({ length: 10 }, (_, tenth) => {
    const inside = judged.filter((label) => {
      const score = linkOf(label)?.score ?? -1
      return score >= tenth / 10 && (score < (tenth + 1) / 10 || (tenth === 9 && score <= 1))
    })
    const right = inside.filter(({ grade }) => grade > 0).length
    return inside.length === 0 ? '' : `  .${tenth}  ${percent(right, inside.length)} accepted`
  }).filter((line) => line !== '')
}

/** Precision, recall, relation and calibration on a set of labels. */
export function measureLinks(name: string, links: readonly MeasuredLink[], all: readonly Labelled[]): string {
  const labels = all.filter(({ doubt }) => !doubt)
  const byKey = new Map(links.map((link) => [keyOf(link.a, link.b), link]))
  const linkOf = ({ keys }: Labelled) => {
    const found = keys.flatMap((key) => byKey.get(key) ?? [])
    return found.find(({ shown }) => shown) ?? found[0]
  }
  const isShown = (label: Labelled) => linkOf(label)?.shown === true
  const judged = labels.filter(({ counterpart }) => !counterpart)
  const shown = judged.filter(isShown)
  const right = shown.filter(({ grade }) => grade > 0)
  const wanted = labels.filter(({ grade }) => grade > 0)
  const same = wanted.filter(({ grade }) => grade === 2)
  const relation = right.filter((label) => (linkOf(label)?.relation === 'same') === (label.grade === 2))
  return [
    `${name}: ${labels.length} labels, ${all.length - labels.length} in doubt left out; ${links.filter((link) => link.shown).length} of ${links.length} links shown`,
    `  precision of those shown ${percent(right.length, shown.length)}`,
    `  recall ${percent(wanted.filter(isShown).length, wanted.length)}, same ${percent(same.filter(isShown).length, same.length)}`,
    `  relation as labelled ${percent(relation.length, right.length)}`,
    ...calibrationOf(labels, linkOf),
  ].join('\n')
}
