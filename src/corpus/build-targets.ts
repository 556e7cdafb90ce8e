import {
  isTargetSpan,
  ownTexts,
  provisionsOf,
  reachingCells,
  rowsOf,
  tablesOf,
  type Box,
  type Policy,
  type TargetSpan,
  type TextNode,
  type Unit,
} from '../policy/index.ts'
import { makeLocator, type Locator } from '../input/locator.ts'
import type { TargetRow } from '../schemas/index.ts'
import { sliceAs } from '../text/same-place.ts'
import type { Converter } from '../text/script.ts'
import { textInBothScripts } from './provisions.ts'
import { quotedPart } from './quoted-part.ts'
import { makeSentenceFinder, sentencesOf } from '../text/unit-sentences.ts'

/** What the table of targets needs beside the tree. */
export interface TargetHelpers {
  converter: Converter
  /** The seed that a text's segments point into: name and decoded text. */
  seedOf: (text: TextNode) => { file: string; text: string }
  /** Id of the document the rows belong to; the policy's own when left out. For a witness, the edition's. */
  edition?: string
  /** Which provisions give rows; all when left out. For a witness, the boxes. */
  includes?: (provision: Unit | Box) => boolean
}

/** A stretch of one line of a seed. */
interface Stretch {
  line: number
  start: number
  end: number
}

/** A stretch of a text in its seed, line by line: a wrapped quote has several. */
function stretchesOf({ segments }: TextNode, start: number, end: number, locator: Locator): Stretch[] {
  const found: Stretch[] = []
  for (const { at, offset, length } of segments) {
    const from = Math.max(start, at)
    const to = Math.min(end, at + length)
    if (from >= to) continue
    const line = locator.lineOf(offset + from - at)
    const first = offset + from - at - locator.startOf(line)
    const last = found.at(-1)
    if (last?.line === line) last.end = first + to - from
    else found.push({ line, start: first, end: first + to - from })
  }
  return found
}

/**
 * Where a target stands in its seed. A quote wrapped over several lines is cut to the line of its number, or to the
 * first line when it has none; null for a text that is not in the seed.
 */
function placeInSeed(node: TextNode, span: TargetSpan, locator: Locator): Stretch | null {
  const lines = stretchesOf(node, span.start, span.end, locator)
  const figure = span.figure && stretchesOf(node, span.figure.start, span.figure.end, locator)[0]
  return lines.find(({ line }) => line === figure?.line) ?? lines[0] ?? null
}

/**
 * The rows of `targets.json` for one annotated document, in reading order. `quote` is reading text in Simplified
 * characters, `seed.quote` exactly the slice of the seed's line; the address is that of the sentence.
 */
export function buildTargets(policy: Policy, helpers: TargetHelpers): TargetRow[] {
  const document = helpers.edition ?? policy.metadata.id
  const locators = new Map<string, Locator>()
  const locatorOf = (seed: { file: string; text: string }) => {
    const locator = locators.get(seed.file) ?? makeLocator(seed.text)
    locators.set(seed.file, locator)
    return locator
  }
  const rowOf = rowsByCell(policy)
  return provisionsOf(policy).flatMap(({ node }) => {
    if (helpers.includes && !helpers.includes(node)) return []
    const sentenceAt = makeSentenceFinder(sentencesOf(node))
    const targets = ownTexts(node).flatMap((text) => text.spans.filter(isTargetSpan).map((span) => ({ text, span })))
    return targets.flatMap(({ text, span }, i): TargetRow[] => {
      const seed = helpers.seedOf(text)
      const locator = locatorOf(seed)
      const place = placeInSeed(text, span, locator)
      if (!place) return []
      const sentence = sentenceAt(text, span.start)
      const lineStart = locator.startOf(place.line)
      const quote = seed.text.slice(lineStart + place.start, lineStart + place.end)
      return [
        {
          ...wordsOf(policy, text, span, sentence ?? { start: 0, end: text.text.length }, helpers.converter),
          ...(span.rule === 'targets/table-row' && rowWords(policy, rowOf.get(text) ?? [text], helpers.converter)),
          id: `${document}/${span.ref ? splitName(span.ref) : `${node.anchor}-t${i + 1}`}`,
          document,
          provision: `${document}/${node.anchor}`,
          seed: { file: seed.file, ...place, quote },
          url: `/documents/${document}/#${sentence?.id ?? node.anchor}`,
        },
      ]
    })
  })
}

/** The cells of the row of each cell of a document's tables, those that reach over it included. */
function rowsByCell(policy: Policy): Map<TextNode, readonly TextNode[]> {
  const tables = tablesOf(policy).map((table) => rowsOf(table).map(({ children }) => children))
  const rows = tables.flatMap((table) => reachingCells(table).map((row, at) => ({ row, own: table[at] ?? [] })))
  return new Map(rows.flatMap(({ row, own }) => own.map((cell) => [cell, row] as const)))
}

/** A row of a table as the quote of a target, and as the sentence it stands in. */
function rowWords(policy: Policy, cells: readonly TextNode[], converter: Converter) {
  const said = [...new Set(cells)].filter(({ text }) => text.trim() !== '')
  const both = said.map(({ text }) => textInBothScripts(text.trim().replace(/\s+/g, ' '), policy, converter))
  const hans = both.map((words) => words.hans).join(' ')
  const hant = both.map((words) => words.hant).join(' ')
  return { quote: hans, quote_hant: hant, sentence: hans, sentence_hant: hant }
}

/** The name of a row in its document: `2.1-t1` of `plan/2.1-t1`. */
const splitName = (ref: string): string => ref.slice(ref.indexOf('/') + 1)

type Words = Omit<TargetRow, 'id' | 'document' | 'provision' | 'seed' | 'url'>

/** The facts of a target with its words in Simplified characters, and its quote and sentence in both scripts. */
function wordsOf(
  policy: Policy,
  { text }: TextNode,
  span: TargetSpan,
  sentence: { start: number; end: number },
  converter: Converter,
): Words {
  const { facts } = span
  const both = textInBothScripts(text, policy, converter)
  const { start, end } = quotedPart(sentence, span)
  const simplified = (words: string | null) =>
    words === null ? null : textInBothScripts(words, policy, converter).hans
  return {
    indicator: simplified(facts.indicator) ?? '',
    indicator_en: null,
    series: facts.series,
    quote: sliceAs(text, both.hans, span.start, span.end),
    quote_hant: sliceAs(text, both.hant, span.start, span.end),
    quote_en: null,
    sentence: sliceAs(text, both.hans, start, end),
    sentence_hant: sliceAs(text, both.hant, start, end),
    value: facts.value,
    value_high: facts.valueHigh,
    unit: simplified(facts.unit),
    value_base: facts.valueBase,
    unit_base: facts.unitBase,
    comparator: facts.comparator,
    deadline: facts.deadline,
    deadline_basis: facts.deadlineBasis,
    baseline: simplified(facts.baseline),
    baseline_value: facts.baselineValue,
    growth: simplified(facts.growth),
    attribute: facts.attribute,
    scope: simplified(facts.scope),
    hedge: simplified(facts.hedge),
    kind: facts.kind,
    rule: span.rule,
    editor: span.editor?.action ?? null,
    editor_reason: span.editor?.reason ?? null,
  }
}
