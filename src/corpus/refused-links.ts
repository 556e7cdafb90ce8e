import { fromMarkdown } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'
import { refusedScheme } from '../policy/address.ts'

/** Addresses of the links in an editor's Markdown that no page leads to: `javascript:alert(1)`. */
export function refusedLinks(markdown: string): string[] {
  const refused: string[] = []
  visit(fromMarkdown(markdown), 'link', ({ url }) => {
    if (refusedScheme(url) !== null) refused.push(url)
  })
  return refused
}
