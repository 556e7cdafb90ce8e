/**
 * Characters that look like an ideograph and are another code point, as texts out of PDF files have them, and characters
 * that cannot be seen. Reading a seed, folding for search and spelling for the index all use these.
 */

/**
 * CJK Radicals Supplement (U+2E80–2EFF) and the ideographs that Unicode's EquivalentUnifiedIdeograph gives for them
 * (EquivalentUnifiedIdeograph.txt, Unicode 14.0), those beyond the Basic Multilingual Plane left out.
 */
const RADICALS =
  '⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳'
const IDEOGRAPHS =
  '厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王目示礻糹纟罓罒㓁冗羊耂肀聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'

/** Kangxi radicals (U+2F00–2FDF) and compatibility ideographs (U+F900–FAFF) are what NFKC makes of them. */
const COMPATIBLE = /[\u2f00-\u2fdf\uf900-\ufaff]/

/** Any character that may have an ideograph it looks like. Example: ⺠ and ⼯ */
const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]/g

/**
 * Characters that are not seen and change no meaning: soft hyphen, joiners, marks of direction, word joiner, variation
 * selectors, tags (Unicode's Default_Ignorable_Code_Point, but for the fillers of Hangul).
 */
export const INVISIBLE =
  /[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|\udb40[\udc00-\udfff]/g

/** The radicals of the supplement with the ideographs they stand for, one UTF-16 unit each. */
export const radicals = (): [string, string][] => [...RADICALS].map((radical, at) => [radical, IDEOGRAPHS.charAt(at)])

/**
 * Kangxi radicals in whose place texts print another form than the one NFKC gives: fonts have one glyph for radical and
 * ideograph, and 用⼾ out of a PDF was 用户.
 */
const PRINTED: readonly (readonly [string, string])[] = [
  ['⼾', '户'],
  ['⾭', '青'],
]

const byRadical: ReadonlyMap<string, string> = new Map(radicals())
const printed: ReadonlyMap<string, string> = new Map(PRINTED)

function lookalikeOf(unit: string): string {
  const narrow = printed.get(unit) ?? (COMPATIBLE.test(unit) ? unit.normalize('NFKC') : (byRadical.get(unit) ?? unit))
  return narrow.length === 1 ? narrow : unit
}

/** A text with the ideographs that its radicals and compatibility ideographs look like. Every unit keeps its offset. */
export const restoreLookalikes = (text: string): string => text.replace(LOOKALIKE, (unit) => lookalikeOf(unit))

/** What is typed or pasted into a search, as texts are read: look-alikes restored, what is not seen left out. */
export const readQuery = (query: string): string => restoreLookalikes(query).replace(INVISIBLE, '')
