import { COVER, coverParts } from '../cover.ts'
import type { CoverPart } from '../extracted.ts'
import type { PageLine } from './page-lines.ts'
import { textOfLine } from './page-lines.ts'
import type { Measure } from './paragraphs.ts'
import { fillsMeasure } from './paragraphs.ts'

const HAN = /\p{Script=Han}/u

/** The lines of the first page, if it is a cover: none of them is text from edge to edge. Empty where it is none. */
export function findCover([first = [], ...others]: readonly PageLine[][], measure: Measure): Map<PageLine, CoverPart> {
  const isText = (line: PageLine) =>
    line.size < COVER.larger * measure.size && HAN.test(textOfLine(line)) && fillsMeasure(line, measure)
  if (others.flat().length === 0 || first.some(isText)) return new Map()
  const parts = coverParts(
    first.map((line) => ({ text: textOfLine(line), size: line.size })),
    measure.size,
  )
  return new Map(first.map((line, at): [PageLine, CoverPart] => [line, parts?.[at] ?? 'other']).filter(() => parts))
}
