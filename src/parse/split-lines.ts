import type { Label } from './label.ts'
import { readLabel } from './label.ts'
import type { Line } from '../input/line.ts'
import { splitLine } from '../input/line.ts'

// …从其规定。 第四条 …; 法律责任 第四十二条 …; …要求 （一）…
const BREAK =
  /(?<=[。；;！？!?\s)）〕])(?=第\s?[一二三四五六七八九十百零〇\d]+\s?[章节条條]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．](?!\d))/gu

/** Lines shorter than this hold one unit. */
const LONG = 600

/**
 * Cuts lines that hold several numbered units: an article that begins in mid-line at a page joint, a
 * heading with the article after it, a body on one single line. Only numbers in sequence count.
 */
export function splitLines(lines: Line[], lineOf: (offset: number) => number): Line[] {
  const articles = lines.filter((l) => readLabel(l.key, l.text)?.system === 'tiao').length
  const out: Line[] = []
  let article = 0
  for (const line of lines) {
    for (const piece of cut(line, cutsOf(line, articles >= 3 ? article : null), lineOf)) {
      const label = readLabel(piece.key, piece.text)
      if (label?.system === 'tiao') article = label.ordinal
      out.push(piece)
    }
  }
  return out
}

function cut(line: Line, at: number[], lineOf: (offset: number) => number): Line[] {
  return splitLine(line, at, lineOf).filter((l) => l.text !== '')
}

/** Places to cut, in order. `article` is the number of the last article, null where there are none. */
function cutsOf(line: Line, article: number | null): number[] {
  const found: { at: number; label: Label }[] = []
  for (const match of line.text.matchAll(BREAK)) {
    if (match.index === 0) continue
    const label = readLabel(line.key.slice(match.index), line.text.slice(match.index))
    if (label) found.push({ at: match.index, label })
  }
  const first = readLabel(line.key, line.text)
  const cuts = article === null ? [] : articleCuts(found, first?.system === 'tiao' ? first.ordinal : article)
  return line.text.length < LONG ? cuts : [...new Set([...cuts, ...bodyCuts(found, first)])].sort((a, b) => a - b)
}

function articleCuts(found: { at: number; label: Label }[], last: number): number[] {
  const cuts: number[] = []
  let next = last + 1
  for (const { at, label } of found) {
    if (label.system === 'zhang') cuts.push(at)
    if (label.system !== 'tiao' || label.ordinal !== next) continue
    cuts.push(at)
    next++
  }
  return cuts
}

/** A body on one line shows 一、 and 二、 in sequence; then every number in sequence begins a line. */
function bodyCuts(found: { at: number; label: Label }[], first: Label | null): number[] {
  const parts = found.filter((f) => f.label.system === 'cn').map((f) => f.label.ordinal)
  const start = first?.system === 'cn' ? first.ordinal : 0
  if (!parts.includes(start + 1) || (start === 0 && !parts.includes(2))) return []
  const next = { cn: start + 1, 'cn-paren': 1, num: 1 }
  const cuts: number[] = []
  for (const { at, label } of found) {
    const { system, ordinal } = label
    if (system !== 'cn' && system !== 'cn-paren' && system !== 'num') continue
    if (ordinal !== next[system] && !(system === 'num' && ordinal === 1)) continue
    cuts.push(at)
    next[system] = ordinal + 1
    if (system === 'cn') next['cn-paren'] = 1
  }
  return cuts
}
