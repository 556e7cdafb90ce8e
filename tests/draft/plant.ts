/** Drafts made of real measures: place, organs and numbers of targets are changed everywhere but at one spot. */
import type { Region } from '../../src/policy/index.ts'
import { findPlaces } from '../../src/annotate/place/place-matcher.ts'
import { isWithin, shortPlaceName } from '../../src/policy/regions.ts'
import type { CorpusOutput } from '../../src/pipeline.ts'
import type { Tools } from '../../src/pipeline/tools.ts'
import type { ProvisionRow } from '../../src/schemas/index.ts'

/** Something of the source in the text of a draft, and what stands there instead. */
interface Spot {
  kind: 'place' | 'organ' | 'number'
  row: number
  start: number
  words: string
  other: string
}

/** A draft with what was left in it. */
export interface PlantedDraft {
  text: string
  place: Region
  left: { kind: Spot['kind']; words: string; row: number }
  /** Titles of its measures, in their order. */
  rows: ProvisionRow[]
}

const PLACES = ['420000', '510000', '130000', '430000', '610000', '340000']
const CITIES = ['武汉', '成都', '石家庄', '长沙', '西安', '合肥']

/** Another organ for one: 厅 becomes 局, and so on. */
const ENDINGS: Readonly<Record<string, string>> = { 厅: '局', 局: '中心', 委: '局', 办: '局', 部: '局', 院: '所' }
const otherOrgan = (name: string) => {
  const ending = ENDINGS[name.at(-1) ?? '']
  return ending ? name.slice(0, -1) + ending : `远山${name.slice(2)}`
}

/** Another number: the same digits and decimals, a third more. */
function otherNumber(figures: string): string {
  const decimals = figures.split('.')[1]?.length ?? 0
  const value = Number(figures) * 1.3 + (decimals === 0 ? 1 : 0)
  return value.toFixed(decimals)
}

/** What of the source's own stands in some rows. */
function spotsIn(
  rows: readonly ProvisionRow[],
  from: Region,
  to: Region,
  city: string,
  { tables }: CorpusOutput,
  tools: Tools,
): Spot[] {
  const all: Spot[] = []
  const within = new Map(tools.vocabulary.places.places.map(({ id, within: code }) => [id, code]))
  rows.forEach((row, at) => {
    for (const { ref, start, end } of findPlaces(row.text, tools.places, from)) {
      const code = /^\d{6}$/.test(ref) ? ref : within.get(ref)
      if (!code || !(isWithin(code, from.code) || isWithin(from.code, code))) continue
      const words = row.text.slice(start, end)
      const short = to.name.replace(/省$/, '')
      const other =
        code !== ref
          ? `${city}新城`
          : code === from.code || isWithin(from.code, code)
            ? /[省市]$/.test(words)
              ? to.name
              : short
            : city
      all.push({ kind: 'place', row: at, start, words, other })
    }
    for (const { name } of row.responsible) {
      // 各设区市人民政府 is of every place
      if (name.startsWith('各')) continue
      for (let start = row.text.indexOf(name); start >= 0; start = row.text.indexOf(name, start + 1))
        all.push({
          kind: 'organ',
          row: at,
          start,
          words: name,
          other: otherOrgan(name).replaceAll(shortPlaceName(from.name), shortPlaceName(to.name)),
        })
    }
    for (const { quote, provision } of tables.targets) {
      const start = provision === row.id ? row.text.indexOf(quote) : -1
      if (start < 0) continue
      for (const { 0: words, index } of quote.matchAll(/\d+(?:\.\d+)?(?![\d年月日])/g)) {
        if (words !== '100' && Number(words) > 1)
          all.push({ kind: 'number', row: at, start: start + index, words, other: otherNumber(words) })
      }
    }
  })
  all.sort((x, y) => x.row - y.row || x.start - y.start || y.words.length - x.words.length)
  const spots: Spot[] = []
  for (const spot of all) {
    const last = spots.at(-1)
    if (!last || last.row !== spot.row || last.start + last.words.length <= spot.start) spots.push(spot)
  }
  return spots
}

function write(
  rows: readonly ProvisionRow[],
  spots: readonly Spot[],
  left: Spot,
  title: string,
  retitle: (words: string) => string,
): string {
  const texts = rows.map((row, at) => {
    let text = ''
    let done = 0
    for (const spot of spots.filter((each) => each.row === at)) {
      text += row.text.slice(done, spot.start) + (spot === left ? spot.words : spot.other)
      done = spot.start + spot.words.length
    }
    const body = text + row.text.slice(done)
    return body.startsWith(row.title) ? body : `${retitle(row.title)}。${body}`
  })
  const numbered = texts.map(
    (text, at) => `${at + 1}．${text.replace(/^\s*(?:[（(]?[\d一二三四五六七八九十]+[)）]?[．.、]?\s*)?/, '')}`,
  )
  return [title, '', '一、主要任务', ...numbered].join('\n')
}

/** So many drafts, each with one spot left; kinds take turns where a stretch of measures has such a spot. */
export function plantDrafts(output: CorpusOutput, tools: Tools, count: number): PlantedDraft[] {
  const { tables } = output
  const sources = tables.documents.filter(({ witness_of, region }) => witness_of === null && region !== null)
  const planted: PlantedDraft[] = []
  const kinds = ['place', 'organ', 'number'] as const
  for (let turn = 0; planted.length < count && turn < 2000; turn++) {
    const source = sources[turn % sources.length]
    const measures = tables.provisions.filter(
      ({ document, kind, text }) => document === source?.id && kind === 'measure' && text.length > 60,
    )
    const from = (Math.floor(turn / sources.length) * 5) % Math.max(1, measures.length - 8)
    const rows = measures.slice(from, from + 9)
    const to = tools.regions.byCode.get(PLACES[turn % PLACES.length] ?? '')
    const kind = kinds[planted.length % kinds.length] ?? 'place'
    if (!source?.region || !to) continue
    const region = source.region
    const spots = spotsIn(rows, source.region, to, CITIES[turn % CITIES.length] ?? '', output, tools)
    const counts = Map.groupBy(spots, (spot) => (spot.kind === 'organ' ? `organ ${spot.words}` : spot.kind))
    const candidates = spots.filter(
      (spot) =>
        spot.kind === kind &&
        (kind === 'place' || (counts.get(kind === 'organ' ? `organ ${spot.words}` : kind)?.length ?? 0) > 1),
    )
    const left = candidates[turn % candidates.length]
    if (!left) continue
    planted.push({
      text: write(rows, spots, left, `${to.name}数字政府建设行动方案`, (words) =>
        words.replaceAll(shortPlaceName(region.name), shortPlaceName(to.name)),
      ),
      place: to,
      left: { kind, words: left.words, row: left.row },
      rows,
    })
  }
  return planted
}
