/** A line as it stands in a file. */
interface PrintedLine {
  raw: string
  offset: number
}

/** What stands above a text in Markdown: how many lines, and what of it states something of the document. */
export interface FrontMatter {
  /** Lines from the first mark to the second, and the quoted remarks of who keeps the file below it. */
  length: number
  /** A line a field as in a printed record: `标题：某省方案`. */
  record: string[]
}

/** So many lines it takes at most. */
const LONGEST = 80

/** English names of fields, as generators of sites have them (Jekyll, Hugo, Pandoc), with those of a Chinese record. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['title', '标题'],
  ['issuer', '发布机构'],
  ['publisher', '发布机构'],
  ['number', '文号'],
  ['dated', '成文日期'],
  ['date', '发布日期'],
  ['published', '发布日期'],
])

/** Example: 文号: 某政发〔2023〕20号 */
const FIELD = /^([\p{L}_-]{2,20})\s*[:：]\s*(\S.*)$/u

/**
 * The front matter of a text in Markdown: lines between two lines of `---` at its head that state fields of its document,
 * as generators of static sites read them; null where there is none.
 */
export function readFrontMatter(lines: readonly PrintedLine[]): FrontMatter | null {
  if (lines[0]?.raw.trim() !== '---') return null
  const end = lines.slice(0, LONGEST).findIndex(({ raw }, index) => index > 0 && raw.trim() === '---')
  if (end < 0) return null
  const fields = lines.slice(1, end).flatMap(({ raw }): [string, string][] => {
    const [, name = '', value = ''] = FIELD.exec(raw.trim()) ?? []
    return name === '' ? [] : [[name, value.replace(/^(["'])(.*)\1$/u, '$2')]]
  })
  if (fields.length === 0) return null
  let length = end + 1
  for (let raw = lines[length]?.raw; raw !== undefined && /^\s*(?:>.*)?$/u.test(raw); raw = lines[length]?.raw) length++
  return { length, record: fields.map(([name, value]) => `${FIELDS.get(name.toLowerCase()) ?? name}：${value}`) }
}
