import { stringify } from 'yaml'
import type { Element } from '../policy/elements.ts'
import { isBlock } from '../policy/elements.ts'
import type { Metadata } from '../policy/index.ts'
import { escapeAttribute, escapeText } from './escape.ts'

/** Stands at the top of every compiled document, as a comment of its front matter. */
const MARK = '# Generated from seeds/ and content/documents/: a change by hand is overwritten. 由程序生成，请勿手改。'

/**
 * A document as MDX, from its elements: every block an element, so that no text is ever read as markup. Reading it
 * back gives the elements, character for character.
 */
export function toMdx({ id, title, script }: Metadata, elements: readonly Element[]): string {
  return `---\n${MARK}\n${stringify({ id, title, script })}---\n\n${elements.map(write).join('\n\n')}\n`
}

function write(node: Element | string): string {
  if (typeof node === 'string') return escapeText(node)
  const { name, attributes, children } = node
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
  const parts = [`<${name}${written.join('')}>`, ...children.map(write), `</${name}>`]
  return parts.join(isBlock(node) ? '\n\n' : '')
}
