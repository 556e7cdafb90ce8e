import { stringify } from 'yaml'
import type { Block, Box, Instrument, Paragraph, Policy, TextNode, Unit } from '../policy/index.ts'
import { isProvision, textsOf } from '../policy/index.ts'
import { sentencesOf } from '../text/unit-sentences.ts'
import { escapeAttribute } from './escape.ts'
import { toInline } from './inline.ts'

/** Stands at the top of every compiled document, as a comment of its front matter. */
const MARK = '# Generated from seeds/ and content/documents/: a change by hand is overwritten. 由程序生成，请勿手改。'

type Sentences = Map<TextNode, { id: string; start: number; end: number }[]>

/**
 * A document as MDX: every block an element with its anchor, so that no text is ever read as markup. Reading it
 * back gives the tree's text, character for character.
 */
export function toMdx(policy: Policy): string {
  const { id, title, script } = policy.metadata
  const sentences: Sentences = new Map()
  collect(policy.children, sentences)
  const body = policy.children.map((instrument) => instrumentOf(instrument, sentences)).join('\n\n')
  return `---\n${MARK}\n${stringify({ id, title, script })}---\n\n${body}\n`
}

function collect(nodes: (Instrument | Block)[], sentences: Sentences): void {
  for (const node of nodes) {
    if (isProvision(node)) {
      for (const { node: text, ...rest } of sentencesOf(node)) {
        const known = sentences.get(text)
        if (known) known.push(rest)
        else sentences.set(text, [rest])
      }
    }
    if ('children' in node)
      collect(
        node.children.filter((c): c is Block => 'children' in c),
        sentences,
      )
  }
}

const element = (name: string, attributes: [string, string][], content: string[]): string => {
  const written = attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')
  return [`<${name}${written}>`, ...content, `</${name}>`].join('\n\n')
}

const inline = (name: string, attributes: [string, string][], node: TextNode, sentences: Sentences): string => {
  const written = attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')
  return `<${name}${written}>${toInline(node, sentences.get(node) ?? [])}</${name}>`
}

function instrumentOf(instrument: Instrument, sentences: Sentences): string {
  const attributes: [string, string][] = [
    ['anchor', instrument.anchor],
    ['role', instrument.role],
  ]
  return element('Instrument', attributes, blocksOf(instrument.children, sentences, 1))
}

function blocksOf(blocks: Block[], sentences: Sentences, level: number): string[] {
  return blocks.map((block) => blockOf(block, sentences, level))
}

function blockOf(block: Block, sentences: Sentences, level: number): string {
  switch (block.type) {
    case 'heading':
      return inline('H', [['level', String(level - 1)], ...attested(block)], block, sentences)
    case 'paragraph':
      return paragraphOf(block, sentences)
    case 'box':
      return element(
        'Box',
        [['anchor', block.anchor], ['label', block.label], ...witnessOf(block)],
        blocksOf(block.children, sentences, level + 1),
      )
    case 'signature':
      return element('Signature', [], blocksOf(block.children, sentences, level))
    case 'responsibility':
      return element('Responsibility', [], blocksOf(block.children, sentences, level))
    case 'table':
      return element(
        'Table',
        block.header ? [['header', 'true']] : [],
        block.children.map((row) =>
          element(
            'Row',
            [],
            row.children.map((cell) => inline('Cell', [], cell, sentences)),
          ),
        ),
      )
    default:
      return unitOf(block, sentences, level)
  }
}

/** The reading of the witness that a restored text comes from. */
const attested = ({ restored }: TextNode): [string, string][] => (restored ? [['attested', restored.attested]] : [])

/** The witness that a restored block comes from. */
function witnessOf(block: Block): [string, string][] {
  const from = textsOf(block).find((text) => text.restored)?.restored?.from
  return from === undefined ? [] : [['from', from]]
}

const paragraphOf = (node: Paragraph, sentences: Sentences): string =>
  node.role === 'text'
    ? inline('P', attested(node), node, sentences)
    : inline('Line', [['role', node.role], ...attested(node)], node, sentences)

function unitOf(unit: Unit | Box, sentences: Sentences, level: number): string {
  const attributes: [string, string][] = [['anchor', unit.anchor]]
  if (unit.kind) attributes.push(['kind', unit.kind])
  if (unit.type !== 'matter') attributes.push(['level', String(level)])
  const name = unit.type === 'matter' ? 'Provision' : 'Unit'
  return element(name, attributes, blocksOf(unit.children, sentences, level + 1))
}
