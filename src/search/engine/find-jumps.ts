/** Where a number, a title or an agency's name leads. */
import type { Script } from '../../policy/tree.ts'
import { fillResult, makeResults } from './results.ts'
import { bareNumber, hasNumber, parseNumberPath } from './jump.ts'
import type { NumberPath } from './jump.ts'
import { KINDS } from '../format/index-files.ts'
import { locateIn, needlesOf } from './locate.ts'
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
      const making = { site, script, index, words: [], needles: [] }
      const [result] = await makeResults([rowKey(leaf, row)], making)
      if (!result) continue
      await fillResult(result)
      const title = [result.label, result.title].filter(Boolean).join(' ') || result.excerpt
      jumps.push({ kind: 'provision', title, note: result.documentTitle, url: result.url })
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
    return { kind: 'agency' as const, title: nameIn(full, script, index.hant), note: '', url: address(url, asked) }
  })
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
  const documents = byDocument({ ...asked, query }, needles)
  return [...(await documents), ...(long ? await byAgency(asked, needles) : [])]
}
