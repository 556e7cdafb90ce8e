import type { Grammar } from '../../schemas/grammar.ts'
import { depths } from './find-brackets.ts'
import { AGENCY_END, LONGEST_NAME, NAME_START, ORGAN_END } from './organs.ts'
import type { Name } from './neighbouring-names.ts'
import { completeNames } from './neighbouring-names.ts'

/** A stretch between separators, with the mark before it: '' at the start. */
interface Piece {
  start: number
  end: number
  before: string
}

/** An open list that goes on behind 和: 有关部门和单位. */
const OPEN_PAIR = /(?:部门|单位|地区|地方)$/

/** Whether an open list goes on behind a comma: 有关部门、单位. */
const goesOn = (before: string, behind: string): boolean =>
  OPEN_PAIR.test(before) && /^(?:单位|部门|企业|机构)(?:$|[，；。、）和])/.test(behind)

/** Whether 和, 及 or 与 at this place joins two names: 省财政厅和各市政府, but not 发展和改革委员会 or 有关部门和单位. */
function joins(before: string, right: string, grammar: Grammar): boolean {
  if (OPEN_PAIR.test(before) && /^(?:单位|部门|企业|机构|地区|地方)$/.test(right)) return false
  const left = before.replace(/等$/, '')
  if (!AGENCY_END(grammar).test(left) && !/[）〕]$/.test(left)) return false
  return NAME_START(grammar).test(right) || AGENCY_END(grammar).test(right)
}

/** The stretches of `text.slice(start, end)` between commas, semicolons, 和, 及 and spaces, outside brackets. */
function cut(text: string, start: number, end: number, grammar: Grammar): Piece[] {
  const depth = depths(text.slice(start, end))
  const pieces: Piece[] = []
  let from = start
  let before = ''
  const push = (to: number, mark: string, length: number) => {
    if (to > from) pieces.push({ start: from, end: to, before })
    from = to + length
    before = mark
  }
  for (let at = start; at < end; at++) {
    if ((depth[at - start] ?? 0) > 0) continue
    const char = text.charAt(at)
    if (char === '、' && goesOn(text.slice(Math.max(0, at - 4), at), text.slice(at + 1, at + 4))) continue
    if ('、，；。'.includes(char)) push(at, char, 1)
    else if (char === ' ') {
      if (ORGAN_END(grammar).test(text.slice(Math.max(from, at - LONGEST_NAME), at)) || at === from) push(at, '，', 1)
    } else if ('和及与暨'.includes(char) || text.startsWith('以及', at)) {
      const length = text.startsWith('以及', at) ? 2 : 1
      const rest = text.slice(at + length, end)
      const right = rest.slice(0, /[、，；。\s和及与]/.exec(rest)?.index ?? rest.length)
      if (at === from || joins(text.slice(Math.max(from, at - LONGEST_NAME), at), right, grammar))
        push(at, '和', length)
    }
  }
  push(end, '', 0)
  return pieces.filter((piece) => text.slice(piece.start, piece.end).trim() !== '')
}

/** A class of places whose list goes on: `各市` of 各市、县、区政府. */
const LIST_HEAD =
  /^(?:全省|全市|全区)?各(?:有关|相关)?(?:级|设区|地级以上|地级|省辖)?(?:省|市|县|区|州|盟|旗|地|乡|镇|街道)+(?:（[^）]*）|〔[^〕]*〕)*$/

/** A further member of such a list, with or without the ending that all share: `县（市、区）人民政府`. */
const LIST_NEXT =
  /^(?:[及和]?(?:(?:县级|省直管|省管|直辖|计划单列)?(?:市|县|区|州|盟|旗|乡|镇|街道)|自治[区州县旗]))+(?:（[^）]*）|〔[^〕]*〕)*(?:级)?((?:人民)?政府|管委会|党委.*|.*(?:委|办公室|局))?(?:（[^）]*）)?$/

/** The rank of a level of government by the character that names it. */
const RANKS: ReadonlyMap<string, number> = new Map(
  [...'省5市4州4盟4地4县3区3旗3乡2镇2街2道2'].flatMap((char, at, chars) =>
    /\d/.test(char) ? [] : [[char, Number(chars[at + 1])]],
  ),
)

/** The rank of the last level named outside brackets: 3 of 各县区, 3 of 各市、县（市、区）. */
const lastRank = (words: string): number =>
  [...words.replace(/（[^（）]*）|〔[^〔〕]*〕/g, '')].reduce((rank, char) => RANKS.get(char) ?? rank, 0)

/** Whether an organ behind a class of places is no member of it, its level being higher: 市民政局 of 各县区、市民政局. */
const standsAbove = (words: string, ending: string | undefined, head: string): boolean =>
  ending !== undefined && !/政府|管委会|党委/.test(ending) && (RANKS.get(words.charAt(0)) ?? 0) > lastRank(head)

/** Joins 各市、县、区政府 into the one class it names. */
function joinLists(text: string, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  let open = false
  for (const piece of pieces) {
    const words = text.slice(piece.start, piece.end)
    const last = joined.at(-1)
    const short = words.length <= LONGEST_NAME
    const next: RegExpExecArray | null =
      open && short && (piece.before === '、' || piece.before === '和') ? LIST_NEXT.exec(words) : null
    if (last && next && !standsAbove(words, next[1], text.slice(last.start, last.end))) {
      last.end = piece.end
      open = next[1] === undefined
    } else {
      joined.push({ ...piece })
      open = short && LIST_HEAD.test(words)
    }
  }
  return joined
}

/** The end of an open list: 等相关单位, 等10个部门, 等省级有关部门; the words behind 等 name it. */
const OPEN_TAIL =
  /等(?=((?:\d+|[一二三四五六七八九十]+)?(?:个|家)?(?:[省市州县区盟旗](?:级|直)?|国家|中央|国务院)?(?:各|有关|相关|其他|成员|责任|配合|职能|主管|行业)*(?:单位|部门|委办局|机构|地区|地方|地|企业|院校|高校|市县|城市|市|县|区)(?:和单位|和部门)?)?$)/

/** Splits `省科技厅等相关单位` into the name and the open list, and drops a bare 等. */
function splitTail(text: string, piece: Piece): Piece[] {
  const words = text.slice(piece.start, piece.end)
  const tail = OPEN_TAIL.exec(words)
  if (!tail) return [piece]
  const at = piece.start + tail.index
  const parts: Piece[] = []
  if (at > piece.start) parts.push({ ...piece, end: at })
  if (at + 1 < piece.end) parts.push({ start: at + 1, end: piece.end, before: '等' })
  return parts
}

/** A remark in brackets behind the last name: 市财政局（第一责任单位为牵头单位，下同）. */
const REMARK = /（[^（）]*(?:下同|牵头|为主)[^（）]*）$/

function trim(text: string, piece: Piece): Piece {
  const { start: from, end: to } = piece
  let start = from
  let end = to - (REMARK.exec(text.slice(from, to))?.[0].length ?? 0)
  while (start < end && /[\s由]/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { ...piece, start, end }
}

/**
 * Splits `text.slice(start, end)`, names of agencies in plain text, into its names. 和 and 及 part two
 * names but stay inside one (发展和改革委员会); 各市、县、区政府 is one class; 等相关单位 is an open list.
 */
export function splitNames(text: string, start: number, end: number, grammar: Grammar): Name[] {
  const pieces = joinLists(text, cut(text, start, end, grammar))
    .flatMap((piece) => splitTail(text, piece))
    .map((piece) => trim(text, piece))
    .filter((piece) => piece.end > piece.start && /[\p{L}\d]/u.test(text.slice(piece.start, piece.end)))
  const names = pieces.map((piece): Name => {
    const name = text.slice(piece.start, piece.end)
    return { name, full: name, start: piece.start, end: piece.end }
  })
  const marks = pieces.map((piece) => piece.before)
  completeNames(names, marks, grammar)
  return names
}
