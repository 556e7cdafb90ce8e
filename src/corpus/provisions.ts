import type { Converter } from '../text/script.ts'
import type { Box, Placed, Policy, Unit } from '../policy/index.ts'
import { ownTexts, provisionsOf } from '../policy/index.ts'
import type { ProvisionRow } from '../schemas/index.ts'
import { placeTexts } from './place-texts.ts'

/** A row of the table with its place in the tree. `topics`, `targets`, `responsible` and the fields for English are filled by later steps. */
export interface Provision {
  row: ProvisionRow
  placed: Placed
}

/** The rows of `provisions.json` for one document, in reading order. `fileOf` names the seed of a document. */
export function buildProvisions(
  policy: Policy,
  converter: Converter,
  fileOf: (document: string) => string,
): Provision[] {
  const provisions = provisionsOf(policy).map((placed) => ({ placed, row: rowOf(policy, placed, converter, fileOf) }))
  placeBesideOthers(provisions.map(({ row }) => row.seed))
  return provisions
}

/**
 * A provision that consists of character references alone (&times;) has no line of its own: it gets that of the text
 * before it, the first of all the one after it.
 */
function placeBesideOthers(places: ProvisionRow['seed'][]): void {
  const first = places.find(({ line }) => Number.isFinite(line))?.line ?? 1
  let before = first
  for (const place of places) {
    if (!Number.isFinite(place.line)) Object.assign(place, { line: before, end_line: before })
    before = place.end_line
  }
}

/** Text of a provision in both scripts: its texts as `placeTexts` puts them, a line feed between. */
function textOf(node: Unit | Box, policy: Policy, converter: Converter): { hans: string; hant: string } {
  const parts = placeTexts(node).map(({ node: { text }, from }) => ({
    both: textInBothScripts(text, policy, converter),
    from,
  }))
  return {
    hans: parts.map((p) => p.both.hans.slice(p.from)).join('\n'),
    hant: parts.map((p) => p.both.hant.slice(p.from)).join('\n'),
  }
}

/** A paragraph in both scripts: as it stands in its own, converted in the other. */
export function textInBothScripts(text: string, policy: Policy, converter: Converter): { hans: string; hant: string } {
  return policy.metadata.script === 'Hans'
    ? { hans: text, hant: converter.toHant(text) }
    : { hans: converter.toHans(text), hant: text }
}

/** Example: the title of an attachment, which heads its table too. */
const withoutRepeats = (titles: readonly string[]): string[] => titles.filter((title, at) => title !== titles[at - 1])

// a provision may stand on more lines than a call takes arguments
const least = (a: number, b: number): number => Math.min(a, b)
const most = (a: number, b: number): number => Math.max(a, b)

function rowOf(
  policy: Policy,
  { node, parents, instrument }: Placed,
  converter: Converter,
  fileOf: (document: string) => string,
): ProvisionRow {
  const { id } = policy.metadata
  const { hans, hant } = textOf(node, policy, converter)
  const lines = ownTexts(node).flatMap((t) => (t.position ? [t.position.start.line, t.position.end.line] : []))
  const simplified = (title: string) => textInBothScripts(title, policy, converter).hans
  const witness = ownTexts(node).find((t) => t.restored)?.restored?.from
  const above = instrument.role === 'attachment' && instrument.title ? [instrument.title] : []
  return {
    id: `${id}/${node.anchor}`,
    document: id,
    anchor: node.anchor,
    kind: node.kind ?? 'heading',
    label: node.label,
    title: simplified(node.title),
    path: withoutRepeats([...above, ...parents.map((p) => p.title).filter(Boolean)]).map(simplified),
    text: hans,
    text_hant: hant,
    text_en: null,
    title_en: null,
    abstract_en: null,
    responsible: [],
    topics: [],
    targets: [],
    seed: { file: fileOf(witness ?? id), line: lines.reduce(least, Infinity), end_line: lines.reduce(most, -Infinity) },
    url: `/documents/${id}/#${node.anchor}`,
  }
}
