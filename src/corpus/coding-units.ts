import type { Span, TextNode } from '../policy/index.ts'
import type { CodingUnitRow, DocumentRow, ProvisionRow, TargetRow } from '../schemas/index.ts'
import type { InstrumentReader } from './instrument-kinds.ts'
import type { PlacedSentence } from './provision-sentences.ts'
import { placeSentences } from './provision-sentences.ts'
import type { Provision } from './provisions.ts'
import { sliceAs } from '../text/same-place.ts'

/** Kinds of provisions whose sentences are read for an instrument. */
const CODED = new Set<ProvisionRow['kind']>(['measure', 'safeguard', 'box', 'article', 'general'])

/** What sentences are coded with. */
export interface CodingHelpers {
  documents: readonly DocumentRow[]
  targets: readonly TargetRow[]
  readInstrument: InstrumentReader
}

/** A sentence without its responsibility clauses, in the words of `text`. */
function withoutClauses(text: string, { sentence, start, end, shift }: PlacedSentence, clauses: ClauseReader): string {
  let at = start
  let body = ''
  for (const span of clauses(sentence)) {
    body += text.slice(at, Math.max(at, span.start + shift))
    at = Math.max(at, span.end + shift)
  }
  return (body + text.slice(at, end)).trim()
}

type ClauseReader = (sentence: PlacedSentence['sentence']) => Span[]

/** Gives the responsibility clauses of sentences asked for in order; those of a text are looked through once. */
function makeClauseReader(): ClauseReader {
  let node: TextNode | null = null
  let clauses: Span[] = []
  let next = 0
  return (sentence) => {
    if (sentence.node !== node) {
      node = sentence.node
      clauses = node.spans.filter((span) => span.kind === 'responsibility').sort((a, b) => a.start - b.start)
      next = 0
    }
    while ((clauses[next]?.end ?? Infinity) <= sentence.start) next++
    const found: Span[] = []
    for (let at = next; (clauses[at]?.start ?? Infinity) < sentence.end; at++) {
      const clause = clauses[at]
      if (clause) found.push(clause)
    }
    return found
  }
}

/** A title over several lines in one. */
const oneLine = (text: string): string => text.replace(/\n/g, '')

/** Example: 。 left over beside a clause. */
const NOTHING = /^[\p{P}\s]*$/u

function partOf(placed: PlacedSentence, body: string): CodingUnitRow['part'] {
  if (NOTHING.test(body)) return 'responsibility'
  const { node, start, end } = placed.sentence
  // a title stands at the head of its text
  const title = node.spans.slice(0, 4).find((span) => span.kind === 'title')
  const rest = title ? node.text.slice(Math.max(title.end, start), end) : ''
  return title && start <= title.start && title.end <= end && NOTHING.test(rest) ? 'title' : 'text'
}

/** Cells of tables have ids as sentences have, and are none, but for those that say what is to be done. */
const isSentence = ({ sentence: { node } }: PlacedSentence): boolean => node.type !== 'cell' || 'task' in node

const isTitle = ({ sentence: { node } }: PlacedSentence): boolean => 'role' in node && node.role === 'title'

/** Sentences with the lines of a document's title as one, named by the first: 某市人民政府关于⏎印发某规划的通知. */
function joinTitles(sentences: readonly PlacedSentence[]): PlacedSentence[] {
  const joined: PlacedSentence[] = []
  for (const placed of sentences) {
    const last = joined.at(-1)
    if (last && isTitle(last) && isTitle(placed)) joined[joined.length - 1] = { ...last, end: placed.end }
    else joined.push(placed)
  }
  return joined
}

/** Names of the agencies that a provision gives a role, each once. */
const namesOf = ({ responsible }: ProvisionRow, role: ProvisionRow['responsible'][number]['role']): string[] => [
  ...new Set(responsible.filter((each) => each.role === role).map(({ name }) => name)),
]

/** What the sentences of a provision have in common: where it stands. */
const placeOf = (row: ProvisionRow, document: DocumentRow) => ({
  document: row.document,
  document_title: document.title,
  place: document.region?.name ?? null,
  region: document.region?.code ?? null,
  chapter: row.path[0] ?? '',
  path: row.path,
  provision: row.id,
  kind: row.kind,
  label: row.label,
  title: row.title,
  title_en: null,
})

/** What the sentences of a provision have in common: who answers for it. */
const answerableFor = (row: ProvisionRow) => ({
  lead: namesOf(row, 'lead'),
  support: namesOf(row, 'support'),
  responsible: namesOf(row, 'responsible'),
  agencies: [...new Set(row.responsible.flatMap(({ agency }) => agency ?? []))],
})

/**
 * The rows of `coding-units.json`: every sentence of every provision, in reading order. A witness whose document is in
 * the corpus gives none.
 */
export function buildCodingUnits(
  provisions: readonly Provision[],
  { documents, targets, readInstrument }: CodingHelpers,
): CodingUnitRow[] {
  const byId = new Map(documents.map((row) => [row.id, row]))
  const addressed = Map.groupBy(
    targets.filter((row) => row.editor !== 'rejected'),
    (row) => row.url,
  )
  return provisions.flatMap((provision): CodingUnitRow[] => {
    const { row } = provision
    const document = byId.get(row.document)
    if (!document || (document.witness_of !== null && byId.has(document.witness_of))) return []
    const [place, agencies] = [placeOf(row, document), answerableFor(row)]
    const clauses = makeClauseReader()
    return joinTitles(placeSentences(provision).filter(isSentence)).map((placed): CodingUnitRow => {
      const url = `/documents/${row.document}/#${placed.sentence.id}`
      const body = withoutClauses(row.text, placed, clauses)
      const part = partOf(placed, body)
      const instrument = part === 'responsibility' || !CODED.has(row.kind) ? null : readInstrument(body)
      const own = (addressed.get(url) ?? []).map(({ id }) => id)
      return {
        id: `${row.document}/${placed.sentence.id}`,
        ...place,
        sentence: Number(placed.sentence.id.slice(placed.sentence.id.lastIndexOf('-s') + 2)),
        part,
        start: placed.start,
        end: placed.end,
        text: oneLine(row.text.slice(placed.start, placed.end)),
        text_hant: oneLine(sliceAs(row.text, row.text_hant, placed.start, placed.end)),
        text_en: null,
        text_en_state: null,
        topics: row.topics,
        instrument: instrument?.type ?? null,
        instrument_tool: instrument?.tool ?? null,
        instrument_by: instrument ? 'rule' : null,
        instrument_words: instrument?.words ?? [],
        instrument_also: instrument?.also ?? [],
        target: own.length > 0,
        targets: own,
        ...agencies,
        url,
      }
    })
  })
}
