/** Provisions as the search's index has them: in leaves of a few pages, spelt as tokens, with what tells where they stand. */
import { KINDS, PATH_SEPARATOR } from '../format/index-files.ts'
import type { LeafFacets, LeafRows, LeafText } from '../format/index-files.ts'
import { hantPatch } from '../../text/hant.ts'
import type { HantTable } from '../../text/hant.ts'
import { tokenize } from '../format/tokens.ts'
import type { ProvisionRow } from '../../schemas/index.ts'
import { documentPath } from '../../policy/paths.ts'

/** Tokens of a leaf: as many as make its text about as heavy as a piece of the index (5 kB compressed). */
const LEAF = 6000

/** One provision, spelt. A title that the text does not hold stands before it. */
interface SpeltRow {
  row: ProvisionRow
  tokens: string
  /** Where the title stands in the tokens, -1 if before the text, and its length. */
  title: [at: number, length: number]
}

/** A stretch of one document: one record of Pagefind. */
export interface Leaf {
  document: string
  rows: SpeltRow[]
  length: number
}

function spell(row: ProvisionRow): SpeltRow {
  const text = tokenize(row.text).tokens
  const title = tokenize(row.title).tokens
  const at = text.indexOf(title)
  return { row, tokens: at < 0 ? title + text : text, title: [at, title.length] }
}

/** Cuts the provisions, sorted by document, into leaves; what has no text is left out. */
export function cutLeaves(provisions: readonly ProvisionRow[]): Leaf[] {
  const leaves: Leaf[] = []
  for (const row of provisions.filter(({ text }) => /\S/.test(text)).map(spell)) {
    const last = leaves.at(-1)
    if (last?.document === row.row.document && last.length + row.tokens.length <= LEAF) {
      last.rows.push(row)
      last.length += row.tokens.length
    } else leaves.push({ document: row.row.document, rows: [row], length: row.tokens.length })
  }
  return leaves
}

/** The columns of a leaf. */
export function leafRows({ rows }: Leaf): LeafRows {
  const urls = rows.map(({ row }) => row.url.replace(/^\/+/, ''))
  const plain = rows.every(({ row }, i) => urls[i] === documentPath(row.document, row.anchor))
  return {
    anchors: rows.map(({ row }) => row.anchor),
    titles: rows.map(({ title: [, length] }) => length),
    rest: rows.map(({ tokens, title: [, length] }) => tokens.length - length),
    moved: rows.flatMap(({ title: [at] }, row): [number, number][] => (at === 0 ? [] : [[row, at]])),
    kinds: rows.map(({ row }) => KINDS.indexOf(row.kind)),
    ...(plain ? {} : { urls }),
  }
}

/** What a leaf's rows are counted by; `topics` are the ids of all topics in the order of the catalogue. */
export const leafFacets = ({ rows }: Leaf, topics: readonly string[]): LeafFacets => ({
  topics: rows.map(({ row }) => row.topics.map((topic) => topics.indexOf(topic)).filter((topic) => topic >= 0)),
  targets: rows.map(({ row }) => row.targets.length),
})

/** A provision's title in Traditional characters: as its text has it, else converted. */
export function titleHant({ title, text, text_hant }: ProvisionRow, toHant: (text: string) => string): string {
  const at = title === '' || text.length !== text_hant.length ? -1 : text.indexOf(title)
  return at < 0 ? toHant(title) : text_hant.slice(at, at + title.length)
}

/** The words of a leaf in both scripts. */
export function leafTexts({ rows }: Leaf, toHant: (text: string) => string, table: HantTable): LeafText[] {
  return rows.map(({ row }) => {
    const { label, title, text, path } = row
    const joined = path.join(PATH_SEPARATOR)
    const hant = {
      label: hantPatch(label, toHant(label), table),
      title: hantPatch(title, titleHant(row, toHant), table),
      text: hantPatch(text, row.text_hant, table),
      path: hantPatch(joined, path.map(toHant).join(PATH_SEPARATOR), table),
    }
    const needed = Object.entries(hant).filter(([, patch]) => patch !== 0)
    const words = { label, title, text, path }
    return needed.length > 0 ? { ...words, hant: Object.fromEntries(needed) } : words
  })
}
