import type { SourceTable } from '../schemas/index.ts'
import { escapeXml } from './escape-xml.ts'

/** What a source page shows beside a line: the provision it became. */
export interface LineNote {
  /** What its place is called, 二（一）1. */
  label: string
  href: string
}

/** A line of a seed with each stretch that is no plain text marked by its fate. */
function markFates(line: string, spans: SourceTable['spans']): string {
  let html = ''
  let done = 0
  for (const { start, end, fate } of spans.toSorted((a, b) => a.start - b.start)) {
    if (fate === 'text') continue
    html += `${escapeXml(line.slice(done, start))}<span class="fate-${fate}">${escapeXml(line.slice(start, end))}</span>`
    done = end
  }
  return html + escapeXml(line.slice(done))
}

/** A link to the provision that a line became. */
const noteHtml = ({ label, href }: LineNote): string => `<a href="${escapeXml(href)}">${escapeXml(label)}</a>`

/**
 * A seed as HTML: each line numbered and addressable as `L<line>`, each stretch that did not become text with its fate as
 * class `fate-<fate>`, and after each line a link to the provision it became.
 */
export function seedHtml(seed: string, source: SourceTable, notes: ReadonlyMap<number, LineNote>): string {
  const spans = Map.groupBy(source.spans, ({ line }) => line)
  const lines = seed.split(/\r?\n/).map((line, index) => {
    const number = index + 1
    const note = notes.get(number)
    const text = markFates(line, spans.get(number) ?? [])
    return `<p id="L${number}"><a href="#L${number}">${number}</a><span>${text}</span>${note ? noteHtml(note) : ''}</p>`
  })
  return `<div class="seed">${lines.join('')}</div>`
}
