import type { Nodes, Parents } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { refusedScheme } from '../policy/address.ts'
import { escapeXml } from './escape-xml.ts'

/** An address with a scheme, or within the page: https://example.org, #2.1.1. */
const complete = /^(?:[a-z]+:|#)/i

/** Element of each kind of node that is only that. */
const elements: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  listItem: 'li',
  blockquote: 'blockquote',
}

/**
 * An editor's Markdown as HTML: paragraphs, emphasis, lists, quotations, links, code. Headings become paragraphs and
 * raw HTML is shown as text, and so is a link that is neither http, https, mailto nor within the site. `to` makes an address of a path within the site, `documents/x/#1.1`.
 */
export function markdownHtml(markdown: string, to: (path: string) => string): string {
  const inside = (node: Parents): string => node.children.map(render).join('')
  const render = (node: Nodes): string => {
    const element = elements[node.type]
    if (element && 'children' in node) return `<${element}>${inside(node)}</${element}>`
    if (node.type === 'text' || node.type === 'html') return escapeXml(node.value)
    if (node.type === 'inlineCode' || node.type === 'code') return `<code>${escapeXml(node.value)}</code>`
    if (node.type === 'break') return '<br>'
    if (node.type === 'heading') return `<p><strong>${inside(node)}</strong></p>`
    if (node.type === 'list') return node.ordered ? `<ol>${inside(node)}</ol>` : `<ul>${inside(node)}</ul>`
    if (node.type === 'link') {
      if (refusedScheme(node.url) !== null) return inside(node)
      const address = complete.test(node.url) ? node.url : to(node.url)
      return `<a href="${escapeXml(address)}">${inside(node)}</a>`
    }
    return 'children' in node ? inside(node) : ''
  }
  return render(fromMarkdown(markdown.replace(softBreak, '')))
}

/** A line's end between two Chinese characters or marks, which in Markdown is a space and in Chinese is nothing. */
const softBreak = /(?<=[\p{Script=Han}，。；：、！？）》”」])\n(?=[\p{Script=Han}（《“「])/gu
