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

/** Example: 新建, 累计建成 at the head of a name: how it comes about. */
const BROUGHT = /^(?:新增|新建|建成|建设|改造|累计|拥有|达到|实现|完成)+(?=.{4})/

/** Example: 改造提升: what is done, and not to what. */
const ONLY_DONE =
  /^(?:新增|新建|建成|建设|改造|提升|升级|完成|实现|推广|培育|培训|引进|打造|创建|整治|治理|修复|投资|减少|增加|增长|提高|下降|降低|每年|年均)+$/

const NOTE = '语料中名称与单位相同的指标自动归在一处，统计口径是否相同须看原文。'

const keyOf = ({ indicator, unit_base: unit }: TargetRow, vocabulary: IndicatorVocabulary): string | null => {
  const name = normaliseName(plain(indicator), vocabulary).replace(BROUGHT, '')
  return name.length < SHORTEST || ONLY_DONE.test(name) ? null : `${name}\n${unit ?? ''}`
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
  const groups = [...Map.groupBy(open, (row) => keyOf(row, vocabulary))].filter(
    ([key, rows]) => key !== null && new Set(rows.map(({ document }) => originalOf.get(document))).size >= fewest,
  )
  const found = groups.flatMap(([key, rows]) => (key === null ? [] : [{ series: seriesOf(key), rows }]))
  const nameOf = new Map(found.flatMap(({ series, rows }) => rows.map((row) => [row, series.id] as const)))
  const series = found.map((each) => each.series).sort((a, b) => (a.id < b.id ? -1 : 1))
  return { targets: targets.map((row) => ({ ...row, series: nameOf.get(row) ?? row.series })), series }
}
