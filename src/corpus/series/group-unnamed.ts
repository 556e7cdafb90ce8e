import { normaliseName } from '../../annotate/targets/index.ts'
import { hashName } from '../../policy/hash-name.ts'
import type { DocumentRow, TargetRow } from '../../schemas/index.ts'
import type { Series } from '../../schemas/indicator-series.ts'
import type { IndicatorVocabulary } from '../../schemas/vocabulary-indicators.ts'
import { plain } from '../../text/plain.ts'

/** A shorter name says too little to group by: 单位, 企业. */
const SHORTEST = 4

/** So many documents have to name an indicator alike, or so many in a hundred of the corpus. */
const FEWEST = 2
const IN_HUNDRED = 1

/** The fewest characters that are left of a name without its head. */
const LEFT = 4

const NOTE = '语料中名称与单位相同的指标自动归在一处，统计口径是否相同须看原文。'

/** A target's name in one form, without how it comes about, and its unit; null for one that says too little. */
function makeKeys(vocabulary: IndicatorVocabulary): (target: TargetRow) => string | null {
  const brought = new RegExp(`^(?:${vocabulary.brought.join('|') || '(?!)'})+(?=.{${LEFT}})`)
  const done = new RegExp(`^(?:${vocabulary.done.join('|') || '(?!)'})+$`)
  return ({ indicator, unit_base: unit }) => {
    const name = normaliseName(plain(indicator), vocabulary).replace(brought, '')
    return name.length < SHORTEST || done.test(name) ? null : `${name}\n${unit ?? ''}`
  }
}

/** Whether values of one name can stand on one axis without anybody having looked: shares and what is of a head. */
const isComparable = (name: string, unit: string): boolean => unit === '%' || /^(?:每[千万百]|人均)/.test(name)

function seriesOf(key: string): Series {
  const [name = '', unit = ''] = key.split('\n')
  return {
    id: hashName(key),
    name,
    unit: unit === '' ? null : unit,
    also: [],
    kind: unit === '%' ? (/(?:增长|下降|降低|减少)$/.test(name) ? 'change' : 'share') : 'stock',
    direction: 'up',
    patterns: [name],
    except: [],
    compare: isComparable(name, unit),
    distinguish: [],
    note: NOTE,
    within: 'name',
  }
}

/**
 * Puts targets that no series of the vocabulary takes into series of their own, by their names in one form and their units,
 * where several documents have them; a witness counts as its document. Ids are made of name and unit. Rows an editor
 * touched stay as they are.
 */
export function groupUnnamed(
  targets: readonly TargetRow[],
  documents: readonly Pick<DocumentRow, 'id' | 'witness_of'>[],
  vocabulary: IndicatorVocabulary,
): { targets: TargetRow[]; series: Series[] } {
  const originalOf = new Map(documents.map(({ id, witness_of: of }) => [id, of ?? id]))
  const open = targets.filter(({ series, editor, value }) => series === null && editor === null && value !== null)
  const fewest = Math.max(FEWEST, Math.ceil((documents.length * IN_HUNDRED) / 100))
  const groups = [...Map.groupBy(open, makeKeys(vocabulary))].filter(
    ([key, rows]) => key !== null && new Set(rows.map(({ document }) => originalOf.get(document))).size >= fewest,
  )
  const found = groups.flatMap(([key, rows]) => (key === null ? [] : [{ series: seriesOf(key), rows }]))
  const nameOf = new Map(found.flatMap(({ series, rows }) => rows.map((row) => [row, series.id] as const)))
  const series = found.map((each) => each.series).sort((a, b) => (a.id < b.id ? -1 : 1))
  return { targets: targets.map((row) => ({ ...row, series: nameOf.get(row) ?? row.series })), series }
}
