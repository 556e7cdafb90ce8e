import type { UnitOfMeasure, UnitVocabulary } from '../../schemas/vocabulary-units.ts'

/** A unit found behind a number. */
export interface FoundUnit {
  /** As written. */
  text: string
  base: string
  factor: number
  kind: UnitOfMeasure['kind']
  /** Whether it counts things rather than measures them. */
  counts: boolean
}

interface Name {
  name: string
  /** In lower case when it is made of Latin letters. */
  key: string
  latin: boolean
  unit: UnitOfMeasure | null
  arabicOnly: boolean
}

/** Names of units, longest first, so that 平方公里 wins over 公里. */
export type UnitIndex = readonly Name[]

/** Example: Tbps, m², μg. */
const LATIN = /[A-Za-zμ]/

/** No unit, compound or not, is longer. */
const LONGEST = 40

/** Makes the index that `findUnit` searches. */
export function indexUnits({ units, classifiers, nouns }: UnitVocabulary): UnitIndex {
  const entry = (name: string, unit: UnitOfMeasure | null, arabicOnly: boolean): Name => {
    const latin = LATIN.test(name)
    return { name, key: latin ? name.toLowerCase() : name, latin, unit, arabicOnly }
  }
  const names = [
    ...units.flatMap((unit) => unit.names.map((name) => entry(name, unit, LATIN.test(name)))),
    ...classifiers.map((name) => entry(name, null, false)),
    ...nouns.map((name) => entry(name, null, true)),
  ]
  return names.sort((a, b) => b.name.length - a.name.length)
}

const INDEXES = new WeakMap<UnitVocabulary, UnitIndex>()

/** The index of a vocabulary's units, made once. */
export function unitIndexOf(units: UnitVocabulary): UnitIndex {
  const index = INDEXES.get(units) ?? indexUnits(units)
  INDEXES.set(units, index)
  return index
}

/** Example: 以上 or ， behind 300P: what may follow a single letter that is a unit. */
const AFTER_LETTER = /^(?:以上|以下|以内|左右|及|$|[，。；、：）)])/

/** Example: 月 behind 个 in 3个月: a length of time, and no count. */
const OF_TIME = /^(?:月|(?:工作|交易|自然)?日|小时|星期|季度|学期|学年|年)/

/** Whether the words around allow the name at this place. */
function fits({ name, latin, unit }: Name, rest: string, head: string): boolean {
  const after = rest.slice(name.length)
  if (name === '个' && OF_TIME.test(after)) return false
  if (latin && /^[A-Za-z\d]/.test(after)) return false
  if (/^[A-Za-z]$/.test(name) && !AFTER_LETTER.test(after)) return false
  if (!unit?.near) return true
  const clause = latin ? head : head + rest.split(/[，。；]/, 1).join('')
  return unit.near.some((word) => clause.includes(word))
}

/** Example: /立方米, ／万人, /10万人: the lower half of a compound unit. */
const PER = /^[/／](?:10|十)?(?:[百千万亿]*)(?=[^\d])/

/** Example: /10万 in 死亡率控制在12/10万以下: a rate of so many in a hundred thousand. */
const RATE = /^[/／](?:10|十)万/

/**
 * The unit at the start of `rest`, or null; `head` is the clause before the number. A compound unit (微克/立方米,
 * 张/千人) has its own name as base.
 */
export function findUnit(index: UnitIndex, rest: string, head: string, chinese: boolean): FoundUnit | null {
  const rate = RATE.exec(rest)?.[0]
  if (rate) return { text: rate, base: '/10万', factor: 1, kind: 'ratio', counts: false }
  const lower = rest.slice(0, LONGEST).toLowerCase()
  const found = index.find(
    (entry) =>
      (entry.latin ? lower : rest).startsWith(entry.key) && !(chinese && entry.arabicOnly) && fits(entry, rest, head),
  )
  if (!found) return null
  const { name, unit } = found
  const text = rest.slice(0, name.length)
  const kind = unit?.kind ?? 'count'
  const base = unit === null ? name : (unit.base ?? unit.names[0] ?? name)
  const per = PER.exec(rest.slice(name.length))
  if (per) {
    const at = name.length + per[0].length
    const below = index.find((entry) => (entry.latin ? lower : rest).slice(at).startsWith(entry.key))
    if (below) {
      const whole = rest.slice(0, at + below.name.length)
      return { text: whole, base: whole.replace('／', '/'), factor: 1, kind: 'capacity', counts: false }
    }
  }
  return { text, base, factor: unit?.factor ?? 1, kind, counts: kind === 'count' && unit?.measure === undefined }
}
