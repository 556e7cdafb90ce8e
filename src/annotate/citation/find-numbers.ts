import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'
import { makeTaken } from '../targets/taken.ts'

/** A document number in a plain text. */
export interface DocumentNumber {
  start: number
  end: number
}

/**
 * The part of a number behind its code, GB/T 9704-2012 7.2.5, in plain text (Simplified, full-width):
 * 〔2022〕50号 of 黑政办发〔2022〕50号, （2020）1号 of 国发（2020）1号.
 */
const YEAR_NUMBER = /[〔（](?:19|20)\d{2}[〕）]\s*第?\s*\d{1,5}\s*号/g

/** The number of a decree: 令第290号 of 国务院令第290号, 第168号令, 字第 1112000175 号令 of 数授产策字第…. */
const DECREE =
  /字第\s*\d{3,12}\s*号(?:令|函|公告)?|令\s*(?:〔(?:19|20)\d{2}〕\s*)?第?\s*[\d一二三四五六七八九十百零〇]{1,6}\s*号|第\s*\d{1,4}\s*号令/g

/** The characters right before a number, of which its code is the end; a code has at most 20. */
const CODE = /\p{Script=Han}{0,20}$/u

/** Words that stand before a number and are no part of it: 根据国发〔2020〕1号; 文号：浙数办…. */
const BEFORE = shape(({ governors }) => new RegExp(String.raw`^.*${governors.citing}(?=\p{Script=Han}|[〔（]|第)`, 'u'))

/** The document numbers of a plain text, in order. */
export function findNumbers(text: string, grammar: Grammar): DocumentNumber[] {
  const found: DocumentNumber[] = []
  const taken = makeTaken(text.length)
  for (const pattern of [DECREE, YEAR_NUMBER]) {
    for (const { 0: number, index } of text.matchAll(pattern)) {
      const code = CODE.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? ''
      const words = number.startsWith('第') ? '' : code
      const lead = BEFORE(grammar).exec(words + number.charAt(0))?.[0].length ?? 0
      const start = index - words.length + Math.min(lead, words.length)
      const end = index + number.length
      if (taken.take(start, end)) found.push({ start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A number in one form, for comparison: 黑政办发〔2022〕50号. */
export function normalizeNumber(number: string): string {
  return number
    .replace(/\s/g, '')
    .replace(/[（([【]((?:19|20)\d{2})[）)\]】]/g, '〔$1〕')
    .replace(/〕第/, '〕')
}
