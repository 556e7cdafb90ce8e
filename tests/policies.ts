import fc from 'fast-check'
import type {
  Block,
  Box,
  Heading,
  Instrument,
  Paragraph,
  ParagraphRole,
  Policy,
  Span,
  SpanKind,
  Table,
  TableCell,
  TableRow,
  TextNode,
  Unit,
} from '../src/policy/index.ts'

const kinds: SpanKind[] = [
  'number',
  'title',
  'responsibility',
  'target',
  'term',
  'agency',
  'citation',
  'deadline',
  'place',
]
const roles: ParagraphRole[] = ['text', 'title', 'subtitle', 'number', 'addressee', 'issuer', 'date', 'note']

/** Texts of policies and texts that none should have: nothing, spaces only, markup, quotes, rare characters. */
const anyText = fc.oneof(
  fc.constantFrom('', ' ', '\u3000', '\n', ' \t '),
  fc.constantFrom('制造业头发展。', '“一网通办”，', '代表着应当划拨、', '<td></td>', '&amp;&lt;', `"'’`, '{x}', '𠮷'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const anyWords = fc.array(anyText, { maxLength: 5 }).map((parts) => parts.join(''))

/** A text with spans anywhere, crossing and empty ones too. */
const anyTextNode: fc.Arbitrary<Omit<TextNode, 'type'>> = anyWords.chain((text) => {
  const offset = fc.nat(text.length)
  const span = fc
    .tuple(fc.constantFrom(...kinds), offset, offset, fc.constantFrom('x/1-t1', 'x/1-t2', undefined))
    .map(([kind, one, two, ref]): Span => ({
      kind,
      start: Math.min(one, two),
      end: Math.max(one, two),
      rule: 'x/x',
      ref,
    }))
  return fc.array(span, { maxLength: 4 }).map((spans) => ({ text, segments: [], spans }))
})

const anyParagraph: fc.Arbitrary<Paragraph> = fc
  .tuple(anyTextNode, fc.constantFrom(...roles))
  .map(([node, role]) => ({ ...node, type: 'paragraph', role }))
const anyHeading: fc.Arbitrary<Heading> = anyTextNode.map((node) => ({ ...node, type: 'heading', depth: 1 }))
const anyCell: fc.Arbitrary<TableCell> = anyTextNode.map((node) => ({ ...node, type: 'cell' }))
const anyRow: fc.Arbitrary<TableRow> = fc
  .array(anyCell, { maxLength: 3 })
  .map((children) => ({ type: 'row', children }))
const { rows: anyRows } = fc.letrec<{ rows: Unit }>((tie) => ({
  rows: fc.array(fc.oneof({ maxDepth: 2 }, anyRow, tie('rows')), { maxLength: 3 }).map((children): Unit => ({
    type: 'rows',
    kind: 'measure',
    anchor: '',
    label: '',
    ordinal: null,
    title: '',
    children,
  })),
}))
const anyTable: fc.Arbitrary<Table> = fc
  .tuple(fc.boolean(), fc.array(fc.oneof(anyRow, anyRows), { maxLength: 3 }))
  .map(([header, children]) => ({ type: 'table', header, children }))

const { blocks } = fc.letrec<{ block: Block; blocks: Block[]; unit: Unit; box: Box }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyParagraph,
    anyHeading,
    anyTable,
    fc.array(anyParagraph, { maxLength: 2 }).map((children): Block => ({ type: 'signature', children })),
    fc.array(anyParagraph, { maxLength: 2 }).map((children): Block => ({ type: 'responsibility', children })),
    tie('unit'),
    tie('box'),
  ),
  blocks: fc.array(tie('block'), { maxLength: 4 }),
  unit: fc
    .tuple(
      fc.constantFrom<Unit['type'][]>('part', 'section', 'item', 'article', 'matter'),
      fc.constantFrom<Unit['kind'][]>('measure', 'general', 'heading', null),
      tie('blocks'),
    )
    .map(([type, kind, children]): Unit => ({ type, kind, anchor: '', label: '', ordinal: null, title: '', children })),
  box: tie('blocks').map((children): Box => ({
    type: 'box',
    kind: 'box',
    anchor: '',
    label: '',
    ordinal: null,
    title: '',
    children,
  })),
}))

const rowsAnchored = (unit: Unit, anchor: string): Unit => ({
  ...unit,
  anchor,
  children: unit.children.map((child, i) =>
    child.type === 'rows' ? rowsAnchored(child, `${anchor}.${i + 1}`) : child,
  ),
})

/** A block with anchors as they are in a document: each once, the parent's in front. */
function anchored(block: Block, anchor: string): Block {
  if (block.type === 'table') {
    const inTable = (child: TableRow | Unit, i: number) =>
      child.type === 'row' ? child : rowsAnchored(child, `${anchor}.t${i + 1}`)
    return { ...block, children: block.children.map(inTable) }
  }
  if (!('anchor' in block)) return block
  return { ...block, anchor, children: block.children.map((child, i) => anchored(child, `${anchor}.${i + 1}`)) }
}

/** Any document, of any shape a tree may have, in either script. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .tuple(fc.constantFrom<Policy['metadata']['script'][]>('Hans', 'Hant'), fc.array(blocks, { maxLength: 3 }))
  .map(([script, instruments]) => ({
    type: 'policy',
    metadata: {
      id: 'x',
      title: '题',
      issuer: [],
      number: null,
      dated: null,
      published: null,
      region: null,
      horizon: null,
      script,
      seed: { file: 'seed.txt', sha256: '', characters: 0 },
      witnessOf: null,
    },
    children: instruments.map((children, i): Instrument => ({
      type: 'instrument',
      role: i === 0 ? 'main' : 'attachment',
      kind: null,
      anchor: i === 0 ? '' : `attachment-${i}`,
      title: '',
      children: children.map((child, at) => anchored(child, `${i}.${at + 1}`)),
    })),
  }))
