/** What is made of a draft, to take away: files that the browser makes itself. */
import { save } from '../../client/save.ts'
import { toCsv } from '../../compile/csv.ts'
import type { PackedNodes } from '../packed-nodes.ts'
import { isNotesPlace, isWords, unpackPiece } from '../packed-nodes.ts'
import { growLists } from './grow-list.ts'
import type { DraftState } from './draft-view.ts'

/** What can be taken away. */
export type DraftFile = 'csv' | 'json' | 'html' | 'markdown'

/** A table of the page, by the name that its file gets. */
export interface NamedTable {
  name: string
  title: string
  rows: readonly object[]
}

/** All that is known, without what only shows it. */
function plainData({ reading, terms, comparison, versions }: DraftState): object {
  const { shown: _shown, ...read } = reading
  return { ...read, terms, comparison, versions: versions?.versions ?? null }
}

/** Elements that stand on lines of their own in Markdown, with what begins these. */
const LINES: Readonly<Record<string, string>> = {
  h2: '# ',
  h3: '## ',
  h4: '### ',
  h5: '#### ',
  h6: '##### ',
  p: '',
  tr: '',
}

/** Signs that Markdown would read as its own. */
const SIGNS = /[\\`*_{}[\]<>#|~]/g

/** The text of a draft as Markdown, its headings and paragraphs. */
export function toMarkdown(nodes: PackedNodes): string {
  const lines: string[] = []
  // the element whose words make a line, and one of ours, by their depths
  let line: { depth: number; begins: string; text: string } | null = null
  let ours = Infinity
  let cells: number[] = []
  const upTo = (depth: number) => {
    if (depth <= ours) ours = Infinity
    const ended = cells.filter((cell) => cell >= depth)
    cells = cells.filter((cell) => cell < depth)
    if (!line) return
    line.text += ' | '.repeat(ended.length)
    if (line.depth < depth) return
    if (line.text.trim() !== '') lines.push(line.begins + line.text.trim().replace(SIGNS, '\\$&'))
    line = null
  }
  for (const piece of nodes) {
    for (const entry of unpackPiece(piece)) {
      const [depth] = entry
      upTo(depth)
      if (ours < Infinity || isNotesPlace(entry)) continue
      if (isWords(entry)) {
        if (line) line.text += entry[1]
        continue
      }
      const [, tag, attributes] = entry
      if (attributes['data-apparatus'] !== undefined) ours = depth
      else if (!line && LINES[tag] !== undefined) line = { depth, begins: LINES[tag], text: '' }
      else if (tag === 'td' || tag === 'th') cells.push(depth)
    }
  }
  upTo(0)
  return lines.join('\n\n')
}

/** A page that needs nothing else: the text as it stands here, and the tables. */
function toPage(article: HTMLElement, tables: readonly { title: string; node: Node }[], title: string): string {
  const page = document.implementation.createHTMLDocument(title)
  page.documentElement.lang = article.lang
  const meta = page.createElement('meta')
  meta.setAttribute('charset', 'utf-8')
  page.head.prepend(meta)
  const heading = page.createElement('h1')
  heading.textContent = title
  page.body.append(heading, page.importNode(article, true))
  for (const { title: name, node } of tables) {
    if (node instanceof Element) growLists(node)
    const head = page.createElement('h2')
    head.textContent = name
    page.body.append(head, page.importNode(node, true))
  }
  for (const each of page.querySelectorAll('.permalink, .draft-pair')) each.remove()
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`
}

/** Hands out one of the files. */
export function takeDraft(
  wanted: DraftFile,
  state: DraftState,
  table: NamedTable,
  { article, tables }: { article: HTMLElement | null; tables: () => readonly { title: string; node: Node }[] },
): void {
  const { shown, facts } = state.reading
  if (wanted === 'csv') save(toCsv(table.rows), `${table.name}.csv`, 'text/csv')
  if (wanted === 'json') save(`${JSON.stringify(plainData(state), null, 1)}\n`, 'draft.json', 'application/json')
  if (wanted === 'markdown') save(`${toMarkdown(shown[facts.script] ?? [])}\n`, 'draft.md', 'text/markdown')
  if (wanted === 'html' && article) save(toPage(article, tables(), facts.title), 'draft.html', 'text/html')
}
