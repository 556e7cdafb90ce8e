import type { Line } from '../input/line.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { titleLength, titleStart } from './broken-titles.ts'
import { findContents } from './contents.ts'
import { furnitureRule } from './furniture.ts'
import { readLabel } from './label.ts'
import { isAddressee, isField, isFrontMatter, numberLine } from './matter.ts'
import { isHeadline } from './news.ts'
import { isTitleLike } from './title-shape.ts'

// 原文如下:; 以下为《工作要点》全文:; 全文如下
const LEAD_END =
  /^(?:.{0,40}(?:原文|全文|正文|内容|通知|方案|意见|规划|计划)如下|以下(?:为|是).{0,40}(?:全文|原文|正文))[:：。]?$/u

/** Index of the line with which the document begins: its cover, its headline, its title, or what it has in place of one. */
export function bodyStart(lines: Line[], grammar: Grammar): number {
  const cover = lines.findIndex((line) => line.cover !== undefined)
  if (cover >= 0) return cover
  const limit = Math.max(20, Math.ceil(lines.length * 0.4))
  const from = leadEnd(lines, limit, grammar)
  const anchor = lines.findIndex((l, i) => i >= from && isBodyAnchor(l, grammar))
  const report = headlineAt(lines, from, anchor)
  if (report !== null) return report
  if (anchor < 0) return firstAfterFurniture(lines, from)
  let start = anchor
  while (start > from && isBefore(lines, start - 1, grammar)) start--
  if (!lines.slice(start, anchor + 1).some((_, i) => titleLength(lines, start + i) > 0)) {
    start =
      titleAbove(lines, start, from, grammar) ??
      (start === anchor && isLabelled(lines[anchor]) ? firstAfterFurniture(lines, from) : start)
  }
  return repeatedTitle(lines, titleStart(lines, start, from, grammar))
}

/** How many lines a page may have above the headline of a report. */
const ABOVE = 12

/** Index of the headline of a news report that is itself the document; null where a title stands between it and the text. */
function headlineAt(lines: Line[], from: number, anchor: number): number | null {
  const at = lines.findIndex((_, i) => i >= from && i < from + ABOVE && isHeadline(lines, i))
  if (at < 0) return null
  const end = anchor < 0 ? Math.min(lines.length, at + ABOVE) : anchor
  for (let i = at + 1; i <= end; i++) if (titleLength(lines, i) > 0) return null
  return at
}

const isLabelled = (line: Line | undefined): boolean => line !== undefined && readLabel(line.key, line.text) !== null

/**
 * Index after a news lead that announces the document: 现将方案全文刊发如下：. The formula with which a notice passes
 * on to its text is the same; it is a lead only if no part of a document stands above it, or a title below it.
 */
function leadEnd(lines: Line[], limit: number, grammar: Grammar): number {
  const at = lines
    .slice(0, limit)
    .findLastIndex((l) => l.key.length <= 60 && LEAD_END.test(l.key) && !readLabel(l.key, l.text))
  if (at < 0) return 0
  const titleBelow = lines.slice(at + 1, at + 4).some((_, i) => titleLength(lines, at + 1 + i) > 0)
  const above = lines.slice(0, at)
  const document = above.some(
    (line, i) =>
      titleLength(lines, i) > 0 ||
      numberLine(line.key) !== null ||
      isAddressee(line.key, grammar) ||
      isBodyAnchor(line, grammar),
  )
  return titleBelow || !document ? at + 1 : 0
}

/** True for a line that can stand before the text: front matter, or what a field runs on to. */
function isBefore(lines: Line[], at: number, grammar: Grammar): boolean {
  const key = lines[at]?.key ?? ''
  if (furnitureRule(key)) return false
  return isFrontMatter(key, grammar) || (isField(lines[at - 1]?.key ?? '') && key.length < 80)
}

/** What only a document has: an addressee, a document number, or its first number. */
function isBodyAnchor(line: Line, grammar: Grammar): boolean {
  const label = readLabel(line.key, line.text)
  if (label)
    return label.ordinal === 1 && label.system !== 'num-paren' && label.system !== 'circled' && !isOfList(line.key)
  return isAddressee(line.key, grammar) || numberLine(line.key) !== null
}

// 1.中华民国…发布; 1.关于…的通知
const isOfList = (key: string): boolean => /^\d+\.\s?(?:https?:|中华民国)/u.test(key)

/** Furniture that pages put between the title and the text: source, date, size of type. */
const BETWEEN = /^dropped\//u

/**
 * The title above a preamble: back over its paragraphs, then over the lines around the title. What stands between is
 * text, for no rule of furniture names it. Null where no title stands above.
 */
function titleAbove(lines: Line[], anchor: number, from: number, grammar: Grammar): number | null {
  // 目录 above a list is the head of the contents, not the end of a title
  const contents = findContents(lines)?.start
  for (let i = anchor - 1; i >= from; i--) {
    const key = lines[i]?.key ?? ''
    if (i === contents) continue
    const furniture = furnitureRule(key)
    if (furniture !== null && BETWEEN.test(furniture)) continue
    if (furniture !== null) return null
    let start = titleStart(lines, i, from, grammar)
    if (start === i && !isTitleLike(key)) continue
    while (start > from && isBefore(lines, start - 1, grammar)) start--
    return start
  }
  return null
}

function firstAfterFurniture(lines: Line[], from: number): number {
  let start = from
  for (let i = from; i < Math.min(lines.length, from + 12); i++) if (furnitureRule(lines[i]?.key ?? '')) start = i + 1
  return start
}

/** A page's title printed once more above the document's own belongs to the page. */
function repeatedTitle(lines: Line[], start: number): number {
  const first = lines[start]?.key
  return first !== undefined && first === lines[start + 1]?.key ? start + 1 : start
}
