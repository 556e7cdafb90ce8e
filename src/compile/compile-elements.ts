import { textInBothScripts } from '../corpus/provisions.ts'
import type { Element, ElementName } from '../policy/elements.ts'
import type { Block, Instrument, Paragraph, Policy, TextNode, Unit } from '../policy/index.ts'
import { isProvision, textsOf } from '../policy/index.ts'
import type { Converter } from '../text/script.ts'
import { sentencesOf } from '../text/unit-sentences.ts'
import type { SentenceStretch } from './inline.ts'
import { toInline } from './inline.ts'

/** What the elements of one document are made with. */
interface Making {
  sentences: ReadonlyMap<TextNode, SentenceStretch[]>
  /** A text in the script that is not the document's. */
  inOther: (text: string) => string
}

/**
 * A document as elements: every block with its anchor, every text with its sentences and spans, and beside them the
 * same text in the other script. The texts joined are the tree's, character for character.
 */
export function compileElements(policy: Policy, converter: Converter): Element[] {
  const sentences = new Map<TextNode, SentenceStretch[]>()
  collect(policy.children, sentences)
  const own = policy.metadata.script
  const inOther = (text: string) => textInBothScripts(text, policy, converter)[own === 'Hans' ? 'hant' : 'hans']
  return policy.children.map((instrument) => instrumentOf(instrument, { sentences, inOther }))
}

function collect(nodes: (Instrument | Block)[], sentences: Map<TextNode, SentenceStretch[]>): void {
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

const text = (name: ElementName, attributes: Record<string, string>, node: TextNode, making: Making): Element => ({
  name,
  attributes: { ...attributes, ...attested(node) },
  children: toInline(node, making.sentences.get(node) ?? []),
  other: making.inOther(node.text),
})

function instrumentOf({ anchor, role, children }: Instrument, making: Making): Element {
  return { name: 'Instrument', attributes: { anchor, role }, children: blocksOf(children, making, 1) }
}

const blocksOf = (blocks: Block[], making: Making, level: number): Element[] =>
  blocks.map((block) => blockOf(block, making, level))

function blockOf(block: Block, making: Making, level: number): Element {
  switch (block.type) {
    case 'heading':
      return text('H', { level: String(level - 1) }, block, making)
    case 'paragraph':
      return paragraphOf(block, making)
    case 'box': {
      const { anchor, label } = block
      return {
        name: 'Box',
        attributes: { anchor, label, ...witnessOf(block) },
        children: blocksOf(block.children, making, level + 1),
      }
    }
    case 'signature':
      return { name: 'Signature', attributes: {}, children: blocksOf(block.children, making, level) }
    case 'responsibility':
      return { name: 'Responsibility', attributes: {}, children: blocksOf(block.children, making, level) }
    case 'table': {
      const { header, children } = block
      return {
        name: 'Table',
        attributes: header ? { header: 'true' } : {},
        children: blocksOf(children, making, level),
      }
    }
    case 'row':
      return {
        name: 'Row',
        attributes: {},
        children: block.children.map((cell) =>
          text('Cell', cell.covered ? { covered: cell.covered } : {}, cell, making),
        ),
      }
    default:
      return unitOf(block, making, level)
  }
}

/** The reading of the witness that a restored text comes from. */
const attested = ({ type, restored }: TextNode): Record<string, string> =>
  restored && type !== 'cell' ? { attested: restored.attested } : {}

/** The witness that a restored block comes from. */
function witnessOf(block: Block): Record<string, string> {
  const from = textsOf(block).find((node) => node.restored)?.restored?.from
  return from === undefined ? {} : { from }
}

const paragraphOf = (node: Paragraph, making: Making): Element =>
  node.role === 'text' ? text('P', {}, node, making) : text('Line', { role: node.role }, node, making)

function unitOf({ type, anchor, kind, children }: Unit, making: Making, level: number): Element {
  return {
    name: type === 'matter' ? 'Provision' : type === 'rows' ? 'Rows' : 'Unit',
    attributes: {
      anchor,
      ...(kind && { kind }),
      ...(type !== 'matter' && type !== 'rows' && { level: String(level) }),
    },
    children: blocksOf(children, making, level + 1),
  }
}
