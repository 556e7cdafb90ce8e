import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { Element } from '../../src/policy/elements.ts'
import { BLOCKS, MARKS, TEXTS } from '../../src/policy/elements.ts'
import { textsOf } from '../../src/policy/index.ts'
import type { Policy } from '../../src/policy/index.ts'
import { compileElements } from '../../src/compile/compile-elements.ts'
import { toMdx } from '../../src/compile/mdx.ts'
import { restoreWidth } from '../../src/text/width.ts'
import { anyPolicy } from '../policies.ts'
import { compileProject, compileTexts, parseText } from '../support.ts'

// remark-gfm makes links of bare addresses after parsing, whatever is escaped; their text stays what it was
const PLAIN = new Set(['root', 'paragraph', 'mdxJsxFlowElement', 'mdxJsxTextElement', 'text', 'link'])
const OURS: ReadonlySet<string> = new Set([...BLOCKS, ...TEXTS, ...MARKS])

/** Text of an MDX file as read by remark; anything but our elements and text is a fault. */
function readBack(mdx: string): string {
  const body = mdx.replace(/^---\n[\s\S]*?\n---\n/, '')
  const tree = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).parse(body)
  let text = ''
  visit(tree, (node) => {
    assert.ok(PLAIN.has(node.type), `unexpected ${node.type}`)
    if (node.type === 'link') assert.match(node.url, /^(?:https?|mailto):/)
    if ('name' in node) {
      assert.ok(OURS.has(String(node.name)), String(node.name))
      assert.ok('attributes' in node && Array.isArray(node.attributes))
      for (const a of node.attributes) assert.equal(typeof a.value, 'string', 'an attribute is never an expression')
    }
    if (node.type === 'text') text += node.value
  })
  return text
}

const textOf = (policy: Policy): string =>
  policy.children
    .flatMap(textsOf)
    .map((t) => t.text)
    .join('')
// line ends stand between our blocks only
const squeeze = (text: string): string => text.replace(/\s/g, '')
const bare = (text: string): string => text.replace(/\n/g, '')

const { trees, converter } = compileProject()
const mdxOf = (policy: Policy): string => toMdx(policy.metadata, compileElements(policy, converter))

for (const tree of trees) {
  test(`${tree.metadata.id}: the MDX reads back as the text of the tree`, () => {
    assert.equal(bare(readBack(mdxOf(tree))), bare(textOf(tree)))
  })
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '{process.exit()}',
  'import x from "y"',
  'export default 1',
  '<!-- x -->',
  '---',
  '| a | b |',
  'a < b',
  '<未闭合',
  '*强调*',
  '_下划_',
  '~删除~',
  '5~10%…3~5%',
  '`code`',
  '[链接](javascript:alert(1))',
  '![图](x)',
  'https://example.org/?a=1&b=2',
  'www.example.org',
  'a@example.org',
  '&amp; &#60;',
  '\\*',
  '1. 坚持',
  '- 项',
  '+ 项',
  '# 题',
  '> 引',
  '$x$',
  '[^1]: 注',
  '***',
  '===',
  '}',
  '{/* */}',
  '</P>',
  '<P>',
  '’“”',
]

test('what a seed says is text, never markup or code', () => {
  const seed = [
    '某省数字经济发展方案',
    '',
    '一、总体要求',
    ...HOSTILE,
    `（一）${HOSTILE.join('')}`,
    '二、保障措施',
    '加强领导。',
  ].join('\n')
  const { trees, policies } = compileTexts(seed)
  const [tree] = trees
  assert.ok(tree)
  const read = readBack(policies[0]?.content ?? '')
  assert.equal(bare(read), bare(textOf(tree)))
  for (const line of HOSTILE) assert.ok(squeeze(textOf(tree)).includes(squeeze(restoreWidth(line))), line)
})

test('no string can put markup or code into a page', () => {
  const piece = fc.oneof(
    fc.constantFrom(...HOSTILE, '\n', '。', '一、', '（一）'),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const seed = `某省方案\n一、总体要求\n${pieces.join('')}\n二、任务\n${pieces.reverse().join('')}`
      const { instruments, metadata } = parseText(seed)
      const source = { file: 'seed.txt', sha256: '', characters: 0 }
      const tree: Policy = {
        type: 'policy',
        metadata: { ...metadata, id: 'x', witnessOf: null, seed: source },
        children: instruments,
      }
      assert.equal(bare(readBack(mdxOf(tree))), bare(textOf(tree)))
    }),
    { numRuns: 150 },
  )
})

/** The elements of an MDX file as read by remark, in order: their names and attributes, and how deep they stand. */
function outlineOf(mdx: string): string[] {
  const body = mdx.replace(/^---\n[\s\S]*?\n---\n/, '')
  const lines: string[] = []
  const read = (node: Node, depth: number) => {
    const attributes: unknown = 'attributes' in node ? node.attributes : undefined
    const ours = 'name' in node && Array.isArray(attributes)
    if (ours) lines.push(lineOf(depth, String(node.name), attributes))
    if ('children' in node && Array.isArray(node.children))
      for (const child of node.children) read(child, ours ? depth + 1 : depth)
  }
  read(unified().use(remarkParse).use(remarkMdx).use(remarkGfm).parse(body), 0)
  return lines
}

const lineOf = (depth: number, name: string, attributes: { name: string; value: string }[]): string =>
  `${' '.repeat(depth)}${name}${attributes.map((a) => ` ${a.name}=${a.value}`).join('')}`

const outline = (elements: readonly (Element | string)[], depth = 0): string[] =>
  elements.flatMap((node) => {
    if (typeof node === 'string') return []
    const attributes = Object.entries(node.attributes).map(([name, value]) => ({ name, value }))
    return [lineOf(depth, node.name, attributes), ...outline(node.children, depth + 1)]
  })

for (const tree of trees) {
  test(`${tree.metadata.id}: the MDX reads back as the elements that its page shows`, () => {
    assert.deepEqual(outlineOf(mdxOf(tree)), outline(compileElements(tree, converter)))
  })
}

test('the MDX of any tree reads back as its elements', () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      const mdx = mdxOf(policy)
      assert.deepEqual(outlineOf(mdx), outline(compileElements(policy, converter)))
      assert.equal(squeeze(readBack(mdx)), squeeze(textOf(policy)))
    }),
    { numRuns: 150 },
  )
})
