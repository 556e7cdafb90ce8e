/** Where a number, a title or an agency's name leads. */
import type { Script } from '../../policy/tree.ts'
import { fillResult, makeResults } from './results.ts'
import { bareNumber, hasNumber, parseNumberPath } from './jump.ts'
import type { NumberPath } from './jump.ts'
import { KINDS } from '../format/index-files.ts'
import { locateIn, needlesOf } from './locate.ts'
import { lookUpWord } from './look-up.ts'
import { nameIn } from './open-index.ts'
import type { OpenIndex } from './open-index.ts'
import { rowKey } from './rows.ts'
import type { Jump } from './types.ts'

/** Places of one sort that are offered at most. */
const OFFERED = 5

/** A part of a title or name has to have two characters at least. */
const SHORTEST = 2

interface JumpQuery {
  site: URL
  script: Script
  index: OpenIndex
  query: string
  /** Id of the document being read. */
  document: string | undefined
}

const address = (path: string, { site, script }: JumpQuery): string =>
  new URL(script === 'Hant' ? `zh-hant/${path}` : path, site).href

/** Provisions with a number, those of the document being read alone if it has any. */
async function byNumber(number: NumberPath, asked: JumpQuery): Promise<Jump[]> {
  const { site, script, index, document } = asked
  const { leaves } = index.catalog
  const documents = await index.documents()
  const jumps: Jump[] = []
  const own = documents.filter(({ id }) => id === document)
  for (const one of [...own, ...documents.filter(({ id }) => id !== document)]) {
    const end = documents[documents.indexOf(one) + 1]?.leaf ?? leaves
    for (let leaf = one.leaf; leaf < end && jumps.length < OFFERED; leaf++) {
      const { anchors, kinds } = await index.rows(leaf)
      const row = anchors.findIndex((anchor, i) => hasNumber(anchor, KINDS[kinds[i] ?? 0] ?? '', number))
      if (row < 0) continue
      const making = { site, script, index, words: [], needles: [], facets: false }
      const [result] = await makeResults([rowKey(leaf, row)], making)
      if (!result) continue
      await fillResult(result)
      const title = [result.label, result.title].filter(Boolean).join(' ') || result.excerpt
      jumps.push({ kind: 'provision', whole: true, title, note: result.documentTitle, url: result.url })
      break
    }
    if (jumps.length === OFFERED || (one.id === document && jumps.length > 0)) break
  }
  return jumps
}

/** Documents whose number or title holds the query. */
async function byDocument(asked: JumpQuery, needles: readonly string[]): Promise<Jump[]> {
  const { index, script, query } = asked
  const number = bareNumber(query)
  return (await index.documents())
    .filter((document) => {
      if (number.length >= SHORTEST && bareNumber(document.number).includes(number)) return true
      return needles.length > 0 && locateIn(document.title[0], needles, index.characters).length > 0
    })
    .slice(0, OFFERED)
    .map(({ id, title, number: note }) => ({
      kind: 'document',
      whole: true,
      title: nameIn(title, script, index.hant),
      note,
      url: address(`documents/${id}/`, asked),
    }))
}

/** Agencies of which one name is the query, else begins with it. */
async function byAgency(asked: JumpQuery, needles: readonly string[]): Promise<Jump[]> {
  const { index, script } = asked
  const fits = (name: string, whole: boolean) =>
    locateIn(name, needles, index.characters).some(([start, end]) => start === 0 && (!whole || end === name.length))
  const agencies = await index.agencies()
  const exact = agencies.filter(({ names }) => names.some(([name]) => fits(name, true)))
  const found = exact.length > 0 ? exact : agencies.filter(({ names }) => names.some(([name]) => fits(name, false)))
  return found.slice(0, OFFERED).flatMap(({ names: [full], url }) => {
    if (!full) return []
    const title = nameIn(full, script, index.hant)
    return { kind: 'agency' as const, whole: exact.length > 0, title, note: '', url: address(url, asked) }
  })
}

/** How a name holds a query: 0 as a whole, 1 at its beginning, 2 within; undefined if it does not. */
function gradeOf(name: string, needles: readonly string[], { characters }: OpenIndex): number | undefined {
  const [found] = locateIn(name, needles, characters)
  if (!found) return undefined
  return found[0] > 0 ? 2 : found[1] === name.length ? 0 : 1
}

/** The grades at which a name of a kind counts: a word of another region as a whole, a term from its beginning. */
const LOOSEST = { series: 2, topic: 2, term: 1, word: 0 } as const

/** Example: zhihui and 5G, letters that may begin many names */
const LATIN = /^[a-z0-9]{1,2}$/i

/** Indicators, topics and terms by any of their names, and what is said here for a word of another region. */
async function bySiteName(asked: JumpQuery, needles: readonly string[]): Promise<Jump[]> {
  const { index, script, query } = asked
  const found: { grade: number; jump: Jump }[] = []
  for (const { kind, url, names } of await index.names()) {
    const [shown] = names
    if (!shown) continue
    const graded = (kind === 'word' ? names.slice(1) : names).flatMap(([name]) => {
      const grade = gradeOf(name, needles, index)
      const isFit = grade !== undefined && grade <= (LATIN.test(query) && kind === 'term' ? 0 : LOOSEST[kind])
      return isFit ? [{ name, grade }] : []
    })
    const [best] = graded.sort((a, b) => a.grade - b.grade)
    if (!best || (kind === 'word' && !(await lookUpWord(shown[0], 'Hans', index)).size)) continue
    const note = best.name === shown[0] ? '' : best.name
    const title = nameIn(shown, script, index.hant)
    found.push({ grade: best.grade, jump: { kind, whole: best.grade === 0, title, note, url: address(url, asked) } })
  }
  return found
    .sort((a, b) => a.grade - b.grade)
    .slice(0, OFFERED)
    .map(({ jump }) => jump)
}

/** The places that a query names, likeliest first. */
export async function findJumps(asked: JumpQuery): Promise<Jump[]> {
  const query = asked.query.trim()
  if (query.length < 1 || query.length > 60) return []
  const number = parseNumberPath(query)
  if (number) {
    const jumps = await byNumber(number, asked)
    if (jumps.length > 0) return jumps
  }
  const long = [...query].length >= SHORTEST
  const needles = long ? needlesOf({ wanted: [[query]], excluded: [] }, asked.index.characters) : []
  const typed = { ...asked, query }
  const [documents, agencies, named] = await Promise.all([
    byDocument(typed, needles),
    long ? byAgency(typed, needles) : [],
    needles.length > 0 ? bySiteName(typed, needles) : [],
  ])
  const found = [
    ...named.filter(({ whole }) => whole),
    ...documents,
    ...agencies,
    ...named.filter(({ whole }) => !whole),
  ]
  return found.slice(0, 2 * OFFERED)
}
