/** What a field of a page's or a database's record of a document says. */
export interface StatedFacts {
  title: string | null
  issuer: string[]
  number: string | null
  /** The day of issue and that of publication, as printed. */
  dated: string | null
  published: string | null
}

/** Names of fields by what they state; `other` are fields that the edition does not use. */
const FIELDS: Readonly<Record<keyof StatedFacts | 'other', readonly string[]>> = {
  title: ['标题', '题名', '法规名称', '文件名称', '信息名称', '名称'],
  issuer: [
    '发文机关',
    '发文机构',
    '发文单位',
    '发布单位',
    '印发单位',
    '发布机关',
    '发布机构',
    '制定机关',
    '颁布机关',
    '公布机关',
  ],
  number: ['发文字号', '文号', '文件编号', '文件文号', '发布文号'],
  dated: ['成文日期', '发文日期', '签发日期', '颁布日期', '成文时间', '发文时间'],
  published: ['发布日期', '公开日期', '公布日期', '发布时间', '公开时间'],
  other: [
    ...['法规性质', '法规网址', '法规类别', '法规编号', '最新异动日期', '沿革内容', '修正日期', '索引号', '主题分类'],
    ...['有效性', '时效性', '效力级别', '生效日期', '施行日期', '实施日期', '失效日期', '废止日期', '所属主题'],
    ...[
      '公开方式',
      '公开责任部门',
      '主题词',
      '统一编号',
      '文件状态',
      '信息索引号',
      '分类',
      '体裁',
      '有效期',
      '登记号',
      '公文种类',
    ],
  ],
}

type Meaning = keyof typeof FIELDS
const MEANINGS: readonly Meaning[] = ['title', 'issuer', 'number', 'dated', 'published', 'other']
const MEANING = new Map(
  MEANINGS.flatMap((meaning) => FIELDS[meaning].map((name): [string, Meaning] => [name, meaning])),
)

/** The names of all fields. */
export const FIELD_NAMES: readonly string[] = MEANINGS.flatMap((meaning) => FIELDS[meaning]).filter(
  (name) => name.length > 1 && !/^(?:名称|分类|有效期|体裁)$/u.test(name),
)

/** Example: 发文机关:国务院办公厅, 标 题:国务院关于…的通知, 文 号 : 某政发〔2023〕1号 */
const FIELD = /^[【[]?([\p{Script=Han}](?:[\p{Script=Han}\s]{0,12}))[】\]]?\s?:\s?(.{0,200})$/u

/** A field of a record: what it states and where its value begins; null for other lines. */
export function readField(key: string): { states: Meaning; value: string; at: number } | null {
  const match = FIELD.exec(key)
  const states = MEANING.get((match?.[1] ?? '').replace(/\s/gu, ''))
  if (!match || states === undefined) return null
  const value = match[2] ?? ''
  return { states, value, at: key.length - value.length }
}

/** What the fields among lines state, a value on its field's line or on the next; of two that state the same the first counts. */
export function readStatedFacts(lines: readonly { key: string; text: string }[]): StatedFacts {
  const facts: StatedFacts = { title: null, issuer: [], number: null, dated: null, published: null }
  for (const [at, { key, text }] of lines.entries()) {
    const field = readField(key)
    if (!field) continue
    const next = lines[at + 1]
    const below = field.value.trim() === '' && next && !readField(next.key) ? next.text.trim() : ''
    const value = text.slice(field.at).trim() || below
    if (value === '') continue
    if (field.states === 'issuer') {
      if (facts.issuer.length === 0) facts.issuer = value.split(/[、,，;；\s]+/u).filter((name) => name.length > 1)
    } else if (field.states === 'dated' || field.states === 'published') facts[field.states] ??= value
    else if (field.states !== 'other') facts[field.states] ??= value
  }
  return facts
}
