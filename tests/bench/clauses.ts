/** Real clauses for made documents: what the project's own seeds say, in Simplified characters. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FOLDED_CHARACTERS } from '../../src/text/ts-characters.ts'
import { splitWords } from '../../src/text/words.ts'
import { root } from '../support.ts'

const TRADITIONAL = new Set(FOLDED_CHARACTERS.slice(0, FOLDED_CHARACTERS.length / 2))

/** A heading of a task, run in or on a line of its own: （三）发展平台经济。 */
const HEADING = /^\s*(?:[（(][一二三四五六七八九十]+[）)]|\d+[.．、])\s*([\p{sc=Han}“”、]{6,18})(?:。|$)/gmu
const SENTENCE = /[^。；\n]{25,120}[。；]/g
/** A number, a bracket or a label before a sentence: what belongs to the text it was taken from. */
const LABELLED = /^\s*(?:[（(《•—]|[\d一二三四五六七八九十]+[）)、.]|\p{sc=Han}{2}[:：])/u

/** A word that another may stand for without harm to the sentence. */
export const TWO = /^\p{sc=Han}{2}$/u

/** What documents are made of. */
export interface Clauses {
  headings: string[]
  /** Each ends in 。 */
  sentences: string[]
  /** The words of two characters that they consist of, as often as they stand there. */
  words: string[]
}

const isTraditional = (text: string): boolean =>
  [...text].filter((character) => TRADITIONAL.has(character)).length > text.length / 50

/** The clauses of the seeds in the order in which they stand there. */
export function readClauses(): Clauses {
  const folder = join(root, 'seeds')
  const texts = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => !isTraditional(text))
  const all = texts.join('\n')
  const sentences = (all.match(SENTENCE) ?? [])
    .map((sentence) => sentence.trim().replace(/；$/, '。'))
    .filter((sentence) => !LABELLED.test(sentence) && !/[《》]/.test(sentence))
  return {
    headings: [...new Set(Array.from(all.matchAll(HEADING), ([, heading = '']) => heading))],
    sentences: [...new Set(sentences)],
    words: sentences.flatMap(splitWords).filter((word) => TWO.test(word)),
  }
}
