/** What is made of a draft, to take away: files that the browser makes itself. */
import { save } from '../../client/targets/export-rows.ts'
import { toCsv } from '../../compile/csv.ts'
import type { ShownNode } from '../../site/elements/show-elements.ts'
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

function textOf(nodes: readonly ShownNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      if ('notesOf' in node || node.attributes['data-apparatus'] !== undefined) return ''
      const cell = node.tag === 'td' || node.tag === 'th' ? ' | ' : ''
      return textOf(node.children) + cell
    })
    .join('')
}

/** The text of a draft as Markdown, its headings and paragraphs. */
export function toMarkdown(nodes: readonly ShownNode[]): string {
  return nodes
    .flatMap((node): string[] => {
      if (typeof node === 'string' || 'notesOf' in node || node.attributes['data-apparatus'] !== undefined) return []
      const begins = LINES[node.tag]
      if (begins === undefined) return [toMarkdown(node.children)]
      return [`${begins}${textOf(node.children).trim().replace(SIGNS, '\\$&')}`]
    })
    .filter((line) => line.trim() !== '')
    .join('\n\n')
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
    const head = page.createElement('h2')
    head.textContent = name
    page.body.append(head, page.importNode(node, true))
  }
  for (const each of page.querySelectorAll('.sentence-link, .permalink, .draft-pair')) each.remove()
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
