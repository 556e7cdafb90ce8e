/** The report of a news agency on a document: its headline says who issues what, its dateline where and on which day. */

/** Example: 某省委 某省政府印发《某省数据发展规划》 */
const HEADLINE =
  /^((?:(?!关于)[\p{Script=Han}、\s]){2,60}?)(?:联合)?(?:印发|发布|公布|出台|转发)了?《[^《》]{4,100}》$/u

/** Example: 新华社北京2月27日电 */
const DATELINE = /^[\p{Script=Han}]{2,12}?\s?(\d{1,2})月\s?(\d{1,2})日\s?[电讯]/u

/** The organs that a headline says to have issued a document; none for a line that is no headline. */
export const organsInHeadline = (key: string): string[] =>
  HEADLINE.exec(key)?.[1]
    ?.split(/[、\s]+/u)
    .filter((organ) => organ.length > 1) ?? []

/** Whether a folded line begins with a dateline. */
export const isDateline = (key: string): boolean => DATELINE.test(key)

/** Whether a folded line is a dateline and nothing else. */
export const isBareDateline = (key: string): boolean => DATELINE.exec(key)?.[0] === key.trim()

/** So many lines below a headline, at most, its dateline stands. */
const BELOW = 3

/** Whether the line at an index is the headline of a report whose dateline follows. */
export const isHeadline = (lines: readonly { key: string }[], at: number): boolean =>
  organsInHeadline(lines[at]?.key ?? '').length > 0 &&
  lines.slice(at + 1, at + 1 + BELOW).some(({ key }) => isDateline(key))

/** The day of a dateline in ISO 8601: the last such day up to the one on which the report was published. */
export function dayOfDateline(key: string, published: string): string | null {
  const [, month, day] = DATELINE.exec(key) ?? []
  if (month === undefined || day === undefined) return null
  const ending = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const year = Number(published.slice(0, 4))
  return `${ending <= published.slice(5) ? year : year - 1}-${ending}`
}
