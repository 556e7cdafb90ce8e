/** A run of characters where it is printed; lengths are points, `y` counts from the top of the page. */
export interface Glyphs {
  text: string
  x: number
  y: number
  width: number
  /** Height of the letters; the size of their type. */
  size: number
}

/** A printed line: its runs from left to right, parted into cells where wide gaps lie between them. */
export interface PageLine {
  page: number
  cells: { text: string; left: number; right: number }[]
  left: number
  right: number
  y: number
  size: number
}

/** Two runs stand on one line if their base lines differ by less than so much of the type's size. */
const SAME_LINE = 0.5
/** A gap of so many letters parts cells; letters that are only set apart (总　则) are closer. */
const CELL_GAP = 2.2
/** A gap of so much of a letter is a space between Latin words. */
const WORD_GAP = 0.22
/** A gap of so much of a letter is a space wherever it stands: 第一条　为了. */
const WIDE_GAP = 0.7

const LATIN = /[\p{Script=Latin}\d]/u

/** Runs without those printed a second time over themselves, as some programs do for bold. */
function dropRepeated(runs: readonly Glyphs[]): Glyphs[] {
  const kept: Glyphs[] = []
  const seen = new Map<string, Glyphs[]>()
  for (const run of runs) {
    const same = seen.get(run.text) ?? []
    const again = same.some(
      (other) => Math.abs(other.x - run.x) < 0.3 * run.size && Math.abs(other.y - run.y) < 0.2 * run.size,
    )
    if (again && run.text.trim() !== '') continue
    seen.set(run.text, [...same.slice(-3), run])
    kept.push(run)
  }
  return kept
}

function lineOf(runs: Glyphs[], page: number): PageLine {
  const sorted = [...runs].sort((a, b) => a.x - b.x)
  const size = Math.max(...sorted.map((run) => run.size))
  const cells: PageLine['cells'] = []
  for (const { text, x, width } of sorted) {
    const last = cells.at(-1)
    const gap = last ? x - last.right : Infinity
    if (!last || gap > CELL_GAP * size) cells.push({ text, left: x, right: x + width })
    else {
      const latin = LATIN.test(last.text.slice(-1)) && LATIN.test(text.slice(0, 1))
      const spaced = gap > (latin ? WORD_GAP : WIDE_GAP) * size
      last.text += (spaced ? ' ' : '') + text
      last.right = Math.max(last.right, x + width)
    }
  }
  return {
    page,
    cells,
    left: Math.min(...sorted.map((run) => run.x)),
    right: Math.max(...sorted.map((run) => run.x + run.width)),
    y: Math.max(...sorted.map((run) => run.y)),
    size,
  }
}

/** The printed lines of a page from top to bottom, whatever the order in which the file draws them. */
export function linesOf(runs: readonly Glyphs[], page: number): PageLine[] {
  const inked = dropRepeated(runs).filter(({ text, size }) => text.trim() !== '' && size > 0)
  const sorted = inked.sort((a, b) => a.y - b.y || a.x - b.x)
  const lines: Glyphs[][] = []
  for (const run of sorted) {
    const last = lines.at(-1)
    const base = last?.[0]
    if (last && base && Math.abs(run.y - base.y) < SAME_LINE * Math.min(run.size, base.size)) last.push(run)
    // A raised figure of a note has a base line of its own, within the line that it belongs to.
    else if (last && base && run.size < 0.75 * base.size && run.y - base.y < SAME_LINE * base.size) last.push(run)
    else lines.push([run])
  }
  return lines.map((line) => lineOf(line, page))
}

/** The words of a line. */
export const textOfLine = ({ cells }: PageLine): string => cells.map(({ text }) => text).join(' ')
