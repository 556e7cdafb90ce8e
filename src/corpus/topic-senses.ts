import type { Grammar } from '../schemas/grammar.ts'
import { shape } from '../schemas/grammar.ts'
import type { Borders } from '../text/phrases.ts'
import type { Mention } from './links/concept-matcher.ts'

/** A word of at most so many characters may come about where two others meet: 链主 of 区块链|主干网. */
const SHORT = 3

/**
 * Tells a find that is no word there: in the middle of one of the text's words, or made of pieces of two. A single
 * character of a word says nothing of it: 人 of 人民币, but 服务 of 服务平台.
 */
export function cutsWords({ starts, ends }: Borders, { start, end }: Pick<Mention, 'start' | 'end'>): boolean {
  if (end - start > SHORT) return false
  const [firstStart = 0, firstEnd = 0] = [starts[start], ends[start]]
  const [lastStart = 0, lastEnd = 0] = [starts[end - 1], ends[end - 1]]
  if (firstStart === lastStart) return firstStart < start && end < lastEnd
  return (firstStart < start && firstEnd - start === 1) || (end < lastEnd && end - lastStart === 1)
}

/** Example: 行政主管部门, 等有关部门: what may stand between a field and the end of its organ's name, and that end. */
const OFFICE = shape(({ organs }) => new RegExp(`(?:${organs.between}){0,4}(${organs.field})`, 'y'))
const OFFICE_END = shape(({ organs }) => new RegExp(organs.field, 'g'))

/** Between organs that are listed; the second may stand in 以及. */
const BETWEEN = /[、和及与或以]/
/** Ends an item of a list of organs. */
const ITEM_END = /[、和及与或，,；;：:。！？\n]/g
/** An item is at most so long: 住房和城乡建设部门. */
const LONGEST_ITEM = 12
/** So many organs are listed at most. */
const LONGEST_LIST = 30

/** Whether an organ's name ends with its word from `start` to `end`: 部 of 教育部, not of 干部 or 部署. */
function endsName({ starts, ends }: Borders, start: number, end: number): boolean {
  if (ends[end - 1] !== end) return false
  return end - start > 1 || end - (starts[end - 1] ?? 0) !== 2
}

/** Tells a word that only names an organ: 民政 in 民政、卫生健康等部门, 体育 in 体育总局. Takes the offset of its end. */
export function organNames(text: string, borders: Borders, grammar: Grammar): (end: number) => boolean {
  const office = OFFICE(grammar)
  const officeEnd = OFFICE_END(grammar)
  const isOffice = (at: number) => {
    office.lastIndex = at
    const found = office.exec(text)
    return found !== null && endsName(borders, office.lastIndex - (found[1] ?? '').length, office.lastIndex)
  }
  const holdsOffice = (from: number, to: number) => {
    officeEnd.lastIndex = from
    for (let found = officeEnd.exec(text); found && officeEnd.lastIndex <= to; found = officeEnd.exec(text)) {
      const end = officeEnd.lastIndex
      // a single character ends a name in a list only where the item ends: 局 of 财政局、税务局, not 办 of 一网通办水平
      const whole = found[0].length > 1 || end === to || text.charAt(end) === '等'
      if (whole && endsName(borders, found.index, end)) return true
    }
    return false
  }
  return (end) => {
    if (isOffice(end)) return true
    let at = end
    for (let items = 0; items < LONGEST_LIST && BETWEEN.test(text.charAt(at)); items++) {
      ITEM_END.lastIndex = at + 1
      const next = ITEM_END.exec(text)?.index ?? text.length
      if (holdsOffice(at + 1, Math.min(next, at + 1 + LONGEST_ITEM))) return true
      if (next - at > LONGEST_ITEM) return false
      at = next
    }
    return false
  }
}

/** Example: 《土地管理法》 in 依据《土地管理法》: a title says what is cited. Gives the offsets inside. */
export function citedTitles(text: string): (start: number) => boolean {
  const titles = [...text.matchAll(/《[^《》\n]{1,80}》/g)].map(({ index, 0: title }) => [index, index + title.length])
  return (start) => titles.some(([from = 0, to = 0]) => from < start && start < to)
}
