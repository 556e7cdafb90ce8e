/** Results as they are handed out: from a row of the index to a provision with its address, title and excerpt. */
import type { Script } from '../../policy/tree.ts'
import { cutExcerpt, marksOf } from './excerpt.ts'
import { KINDS, PATH_SEPARATOR } from '../format/index-files.ts'
import type { LeafText, IndexName } from '../format/index-files.ts'
import { applyHant } from '../../text/hant.ts'
import { locateIn } from './locate.ts'
import { nameIn } from './open-index.ts'
import type { OpenIndex } from './open-index.ts'
import { explain, score } from './rank-results.ts'
import { fromKey, titleBefore, titleSpan } from './rows.ts'
import type { Occurrence } from './rows.ts'
import type { Found } from './look-up.ts'
import type { SearchResult } from './types.ts'

/** What a result is made from: the site's address, the script, the index, and the words in their folded tokens. */
export interface Making {
  site: URL
  script: Script
  index: OpenIndex
  words: readonly Found[]
  /** Whether topics and targets are said. */
  facets: boolean
  /** The words, for texts whose Traditional form has another length. */
  needles: readonly string[]
}

interface Source {
  making: Making
  key: number
}

const sources = new WeakMap<SearchResult, Source>()

const occurrencesAt = (words: readonly Found[], key: number): Occurrence[][] =>
  words.map(({ hits }) => hits.get(key) ?? [])

/** What a document is of whose place is not known. */
const NO_PROVINCE = { id: 'none', name: '' }

/** What all results of a search have in common. */
function common({ site, script, index }: Making) {
  const name = (of: IndexName) => nameIn(of, script, index.hant)
  return {
    name,
    root: new URL(script === 'Hant' ? 'zh-hant/' : './', site).href,
    topics: index.catalog.topics.map((topic) => ({ id: topic.id, name: name(topic.name) })),
    provinces: index.catalog.provinces.map((province) => ({ id: province.id, name: name(province.name) })),
  }
}

/** The results of a leaf's rows, without their words. */
async function makeOnLeaf(
  leaf: number,
  keys: readonly number[],
  making: Making,
  { name, root, topics, provinces }: ReturnType<typeof common>,
): Promise<SearchResult[]> {
  const rows = await making.index.rows(leaf)
  const document = await making.index.documentOf(leaf)
  const facets = making.facets ? await making.index.facets(leaf) : null
  const province = provinces[document.province] ?? NO_PROVINCE
  const shared = {
    document: document.id,
    documentTitle: name(document.title),
    witnessOf: document.witnessOf,
    place: { id: document.place.id, name: name(document.place.name) },
    province,
    level: document.level,
    year: document.year,
  }
  return keys.map((key) => {
    const { row } = fromKey(key)
    const anchor = rows.anchors[row] ?? ''
    const why = explain(occurrencesAt(making.words, key), titleBefore(rows, row))
    const result: SearchResult = {
      provision: `${shared.document}/${anchor}`,
      url: root + (rows.urls?.[row] ?? `documents/${shared.document}/#${anchor}`),
      ...shared,
      label: '',
      title: '',
      titleMarks: [],
      excerpt: '',
      marks: [],
      path: [],
      kind: KINDS[rows.kinds[row] ?? 0] ?? 'general',
      topics: (facets?.topics[row] ?? []).flatMap((topic) => topics[topic] ?? []),
      targets: facets?.targets[row] ?? 0,
      score: score(why, making.words.length),
      why,
      detailed: false,
    }
    sources.set(result, { making, key })
    return result
  })
}

/** The results of rows (ascending), without their words. */
export async function makeResults(keys: readonly number[], making: Making): Promise<SearchResult[]> {
  const leaves = new Map<number, number[]>()
  for (const key of keys) {
    const { leaf } = fromKey(key)
    const list = leaves.get(leaf)
    if (list) list.push(key)
    else leaves.set(leaf, [key])
  }
  const shared = common(making)
  return (await Promise.all([...leaves].map(([leaf, on]) => makeOnLeaf(leaf, on, making, shared)))).flat()
}

/** A row's words in a script. */
function wordsIn({ label, title, text, path, hant }: LeafText, script: Script, { hant: table }: OpenIndex) {
  if (script === 'Hans') return { label, title, text, path }
  const joined = path.join(PATH_SEPARATOR)
  return {
    label: applyHant(label, hant?.label, table),
    title: applyHant(title, hant?.title, table),
    text: applyHant(text, hant?.text, table),
    path: joined ? applyHant(joined, hant?.path, table).split(PATH_SEPARATOR) : [],
  }
}

/** The leaf a result stands on; undefined for what is no result of ours. */
export const leafOf = (result: SearchResult): number | undefined => {
  const source = sources.get(result)
  return source && fromKey(source.key).leaf
}

/** Fetches the words of a result and puts them in. */
export async function fillResult(result: SearchResult): Promise<void> {
  const source = sources.get(result)
  if (!source || result.detailed) return
  const { key, making } = source
  const { index, script, words, needles } = making
  const { leaf, row } = fromKey(key)
  const [file, rows] = await Promise.all([index.leaf(leaf), index.rows(leaf), index.tokens(leaf)])
  const texts = file[row]
  if (!texts) return
  const shown = wordsIn(texts, script, index)
  const occurrences = occurrencesAt(words, key).flat()
  const [titleStart] = titleSpan(rows, row)
  const before = titleBefore(rows, row)
  const marks = (hans: string, here: string, found: Occurrence[], from: number) =>
    hans.length === here.length ? marksOf(hans, found, from) : locateIn(here, needles, index.characters)
  result.label = shown.label
  result.title = shown.title
  const inTitle = occurrences.filter((occurrence) => occurrence.inTitle)
  result.titleMarks = marks(texts.title, shown.title, inTitle, titleStart)
  Object.assign(result, cutExcerpt(shown.text, marks(texts.text, shown.text, occurrences, before)))
  result.path = shown.path
  result.detailed = true
}
