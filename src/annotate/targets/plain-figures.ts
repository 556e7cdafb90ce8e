import { simplifiedByTraditional } from '../../text/simplified.ts'

/** Example: ， between digits of full width, １，０００. */
const WIDE_COMMA = /(?<=[０-９])，(?=[０-９]{3})/g

/** Example: ． in ２．９ and 5．5, whichever width the digits have. */
const WIDE_POINT = /(?<=[0-9０-９])[．﹒](?=[0-9０-９])/g

/**
 * Example: ， in 1，200 and 12，000，000: thousands parted by a comma that took full width. The first group has one or two
 * digits: 100，200 may be two numbers, and nobody can tell.
 */
const GROUPED = /(?<![\d.，,])\d{1,2}(?:，\d{3})+(?![\d，])/g

/** Example: 分别 before 50，100: numbers of a list. */
const LISTED = /分[别別][^。；]{0,40}$/

/** Example: the comma of 超，突 but not of 1,000. */
const NARROW_COMMA = /,(?!\d{3}(?!\d))|(?<!\d),/g

const WIDE: Readonly<Record<string, string>> = { ':': '：', ';': '；', '(': '（', ')': '）', '!': '！', '?': '？' }

/** Example: 個 becomes 个. One character for one. */
function simplify(text: string): string {
  const map = simplifiedByTraditional()
  return text.replace(/[\u3400-\u9fff\uf900-\ufaff]/g, (character) => map.get(character) ?? character)
}

/**
 * The text as the rules read it: Simplified characters, ASCII digits, full-width marks, plain spaces.
 * Every character keeps its offset.
 */
export function plainFigures(text: string): string {
  return simplify(text)
    .replace(WIDE_COMMA, ',')
    .replace(WIDE_POINT, '.')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(GROUPED, (digits, at: number, whole: string) =>
      LISTED.test(whole.slice(Math.max(0, at - 48), at)) ? digits : digits.replaceAll('，', ','),
    )
    .replace(/[％﹪]/g, '%')
    .replace(/[\u00a0\u2009\u202f\u3000\t]/g, ' ')
    .replace(NARROW_COMMA, '，')
    .replace(/[:;()!?]/g, (mark) => WIDE[mark] ?? mark)
}
