/** Places that a query names: by number, by title, by the name of an agency. */
import { fromChineseNumeral } from '../../text/numerals.ts'

/** A number that an anchor may hold, with the kind of provision it counts. */
export interface NumberPath {
  /** `2.3` for 二（三）; `box-4` for 专栏4. */
  anchor: string
  /** `article` when only an article is meant. */
  kind: 'unit' | 'article' | 'box' | 'attachment'
}

const NUMERAL = '[0-9]+|[〇零一二三四五六七八九十百千两兩]+'
/** Example: 第十二条, 第12條, 第三部分 */
const ORDINAL = new RegExp(`^第(${NUMERAL})(条|條|章|部分)?$`)
/** Example: 专栏4, 專欄四, 附件2 */
const NAMED = new RegExp(`^(专栏|專欄|附件)(${NUMERAL})$`)
/** Example: 二（三）, 二、（三）4., 2.3, 2-3-1 */
const UNITS = new RegExp(`^(?:[(.、]*(?:${NUMERAL})[).、-]*)+$`)
const EACH = new RegExp(NUMERAL, 'g')

function valueOf(numeral: string): number | null {
  return /^[0-9]+$/.test(numeral) ? Number(numeral) : fromChineseNumeral(numeral)
}

/** Reads the number of a provision, or null: 二（三） and 2.3 are both 2.3. */
export function parseNumberPath(query: string): NumberPath | null {
  const text = query.normalize('NFKC').replace(/\s+/g, '')
  if (text.length > 24) return null
  const named = NAMED.exec(text)
  if (named) {
    const value = valueOf(named[2] ?? '')
    const kind = named[1] === '附件' ? 'attachment' : 'box'
    return value === null ? null : { anchor: `${kind}-${value}`, kind }
  }
  const ordinal = ORDINAL.exec(text)
  if (ordinal) {
    const value = valueOf(ordinal[1] ?? '')
    if (value === null) return null
    return { anchor: String(value), kind: /[条條]/.test(ordinal[2] ?? '条') ? 'article' : 'unit' }
  }
  if (!UNITS.test(text)) return null
  const values = (text.match(EACH) ?? []).map(valueOf)
  if (values.length === 0 || values.some((value) => value === null)) return null
  return { anchor: values.join('.'), kind: 'unit' }
}

/** Example: attachment-1. and plan-: what stands before the numbers of an instrument that is not the main one. */
const INSTRUMENT = /[a-z](?:-\d+)?[.-]$/

/** True if an anchor has the number: `2.3` itself, or behind the prefix of an instrument, `attachment-1.2.3`. */
export function hasNumber(anchor: string, kind: string, { anchor: number, kind: wanted }: NumberPath): boolean {
  if (wanted === 'article') return kind === 'article' && new RegExp(`(?:^|\\D)${number}$`).test(anchor)
  if (anchor === number) return true
  return anchor.endsWith(number) && INSTRUMENT.test(anchor.slice(0, -number.length))
}

/** A document number without brackets and spaces: 黑政办发〔2022〕50号 and 黑政办发[2022]50号 are the same. */
export const bareNumber = (number: string): string => number.normalize('NFKC').replace(/[\s〔〕[\]()【】]/g, '')
