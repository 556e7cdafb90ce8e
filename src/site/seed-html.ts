import { createHighlighter } from 'shiki'
import type { Element, ElementContent, Properties, Text } from 'hast'
import type { DecorationItem, ShikiTransformer } from 'shiki'
import type { SourceTable } from '../schemas/index.ts'

/** What a source page shows beside a line: the provision it became. */
export interface LineNote {
  /** What its place is called, 二（一）1. */
  label: string
  /** Its title. */
  title: string
  href: string
}

const highlighter = createHighlighter({ themes: [], langs: [] })

/** A seed's lines as decorations of Shiki: one class for each fate, named by its rule. */
function decorations(source: SourceTable): DecorationItem[] {
  return source.spans.map((span) => ({
    start: { line: span.line - 1, character: span.start },
    end: { line: span.line - 1, character: span.end },
    properties: { class: `fate-${span.fate}` },
    alwaysWrap: true,
  }))
}

const text = (value: string): Text => ({ type: 'text', value })

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

/** A line with its number before it and its note after it. */
function numberLine(line: Element, number: number, note: LineNote | undefined): Element {
  const before = element('a', { class: 'line-number', href: `#L${number}` }, [text(String(number))])
  const own = element('span', { class: 'line-text' }, line.children)
  const after =
    note && element('a', { class: 'became', href: note.href }, [element('b', {}, [text(note.label)]), text(note.title)])
  return element('span', { class: 'line', id: `L${number}` }, after ? [before, own, after] : [before, own])
}

/** Removes inline styles and numbers the lines, once the decorations stand. */
const numberLines = (notes: Map<number, LineNote>): ShikiTransformer => ({
  pre(node) {
    node.properties = { class: 'seed' }
    for (const code of node.children) {
      if (code.type !== 'element') continue
      const lines = code.children.filter((child) => child.type === 'element')
      code.children = lines.map((line, index) => numberLine(line, index + 1, notes.get(index + 1)))
    }
  },
})

/**
 * A seed as HTML: each line numbered and addressable as `L<line>`, each stretch with its fate as
 * class `fate-<fate>`, and after each line a link to the provision it became.
 */
export async function seedHtml(seed: string, source: SourceTable, notes: Map<number, LineNote>): Promise<string> {
  const shiki = await highlighter
  return shiki.codeToHtml(seed, {
    lang: 'text',
    theme: 'none',
    decorations: decorations(source),
    transformers: [numberLines(notes)],
  })
}
