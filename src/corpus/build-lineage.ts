import { plain } from '../text/plain.ts'
import type { TitleKey } from '../annotate/citation/title-key.ts'
import { isSameTitle, titleKey } from '../annotate/citation/title-key.ts'
import type { Region } from '../policy/index.ts'
import type { RegionTable } from '../policy/regions.ts'
import { findRegion } from '../policy/regions.ts'
import type { CitationRow, DocumentRow, LineageRow } from '../schemas/index.ts'
import type { KnownWork, WorksVocabulary } from '../schemas/vocabulary-works.ts'
import { quotedPart } from './quoted-part.ts'
import type { PlacedSentence } from './provision-sentences.ts'
import { placeSentences } from './provision-sentences.ts'
import type { Provision } from './provisions.ts'
import { sliceAs } from '../text/same-place.ts'

/** What the table of lineage rests on beside the citations. */
export interface LineageHelpers {
  provisions: readonly Provision[]
  documents: readonly DocumentRow[]
  works: WorksVocabulary
  regions: RegionTable
  toHant: (text: string) => string
}

type Facts = Pick<LineageRow, 'level' | 'region' | 'issuer' | 'number' | 'dated' | 'basis'>

const nothing: Facts = { level: null, region: null, issuer: null, number: null, dated: null, basis: null }

const keyOf = (title: string): TitleKey => titleKey(plain(title), [])

/** Documents of the vocabulary with the key of their title. */
const withKeys = ({ works }: WorksVocabulary) => works.map((work) => ({ work, key: keyOf(work.title) }))

const fromVocabulary = ({ level, issuer, number, dated }: KnownWork): Facts => ({
  level,
  region: null,
  issuer,
  number,
  dated,
  basis: 'vocabulary',
})

/** What is known of a cited document: from the corpus, else the words of the texts that cite it, else the vocabulary. */
function factsOf(
  citations: readonly CitationRow[],
  known: KnownWork | undefined,
  documents: ReadonlyMap<string, DocumentRow>,
  regions: RegionTable,
): Facts {
  const [first] = citations
  const own = documents.get(first?.resolved ?? '')
  if (own) {
    const { region, number, dated } = own
    return { level: region?.level ?? null, region, issuer: own.issuer.join('、'), number, dated, basis: 'corpus' }
  }
  const stated = <Key extends 'issuer' | 'number'>(key: Key) =>
    citations.find((row) => row[key] !== null)?.[key] ?? null
  const issuer = stated('issuer')
  const number = stated('number')
  const titled = citations.find(({ kind }) => kind === 'document')?.cited ?? ''
  const region: Region | null = findRegion(plain(issuer ?? titled), regions)
  if (region) {
    const place = region.level === 'nation' ? null : region
    // titles are compared without their place: another province's plan of the name is not this one
    const same = known && findRegion(plain(known.title), regions)?.code === region.code ? known : null
    return {
      ...nothing,
      level: region.level,
      region: place,
      issuer: issuer ?? same?.issuer ?? null,
      number: number ?? same?.number ?? null,
      dated: same?.dated ?? null,
      basis: same ? 'vocabulary' : 'text',
    }
  }
  if (known) return { ...fromVocabulary(known), number: number ?? known.number }
  return { ...nothing, issuer, number }
}

/** The sentence that an offset stands in; they are in order and do not overlap. */
function sentenceAt(sentences: readonly PlacedSentence[], offset: number): PlacedSentence | undefined {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  const found = sentences[low]
  return found && found.start <= offset ? found : undefined
}

/** The sentence a citation stands in, in both scripts. */
function quoteOf(citation: CitationRow, { row }: Provision, sentences: readonly PlacedSentence[]) {
  const found = sentenceAt(sentences, citation.start)
  const { start, end } = quotedPart(found ?? { start: 0, end: row.text.length }, citation)
  return {
    quote: row.text.slice(start, end),
    quote_hant: sliceAs(row.text, row.text_hant, start, end),
    start: citation.start - start,
    end: citation.end - start,
    url: `/documents/${row.document}/#${found?.sentence.id ?? row.anchor}`,
  }
}

/**
 * The rows of `lineage.json`: each document cited, by level (national first) and then in the order of the texts. A witness
 * cites nothing of its own; a document's mentions of itself are left out.
 */
export function buildLineage(citations: readonly CitationRow[], helpers: LineageHelpers): LineageRow[] {
  const { documents, provisions, toHant } = helpers
  const byId = new Map(provisions.map((provision) => [provision.row.id, provision]))
  const witnesses = new Set(documents.flatMap(({ id, witness_of }) => (witness_of === null ? [] : [id])))
  const documentOf = new Map(documents.map((row) => [row.id, row]))
  const sentences = new Map<string, PlacedSentence[]>()
  const works = withKeys(helpers.works)
  const cited = citations.flatMap((row) => {
    const provision = byId.get(row.provision)
    const { relation } = row
    if (relation === null || !provision || witnesses.has(provision.row.document)) return []
    return [{ row, relation, provision }]
  })
  const rows = [...Map.groupBy(cited, ({ row }) => row.work)].map(([id, list]): LineageRow => {
    const document = list[0]?.row.resolved ?? null
    const named = list.find(({ row }) => row.kind === 'document') ?? list[0]
    const title = documentOf.get(document ?? '')?.title ?? named?.row.cited ?? id
    const key = keyOf(title)
    const known = works.find((each) => isSameTitle(each.key, key))?.work
    const by = (follows: boolean) =>
      new Set(
        list.filter((each) => (each.relation === 'follows') === follows).map(({ provision }) => provision.row.document),
      )
    const followedBy = by(true)
    return {
      id,
      title,
      title_hant: toHant(title),
      document,
      ...factsOf(
        list.map(({ row }) => row),
        known,
        documentOf,
        helpers.regions,
      ),
      citations: list.map(({ row, relation, provision }) => {
        const own = sentences.get(row.provision) ?? placeSentences(provision)
        sentences.set(row.provision, own)
        return { citation: row.id, provision: row.provision, relation, ...quoteOf(row, provision, own) }
      }),
      followed_by: [...followedBy],
      mentioned_by: [...by(false)].filter((each) => !followedBy.has(each)),
      url: `/lineage/#${id}`,
    }
  })
  return rows.sort((a, b) => rankOf(a) - rankOf(b))
}

const LEVELS = ['nation', 'province', 'prefecture', 'county'] as const

const rankOf = ({ level }: LineageRow): number => (level === null ? LEVELS.length : LEVELS.indexOf(level))
