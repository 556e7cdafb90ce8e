import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileElements } from '../../../src/compile/compile-elements.ts'
import type { Element, ElementName } from '../../../src/policy/elements.ts'
import type { PageElement } from '../../../src/site/elements/page-elements.ts'
import { toPageElements } from '../../../src/site/elements/page-elements.ts'
import { anyPolicy } from '../../policies.ts'
import { compileProject } from '../../support.ts'

const { converter } = compileProject()

const element = (name: ElementName, attributes: Record<string, string>, ...children: Element['children']): Element => ({
  name,
  attributes,
  children,
})

/** Elements as one line each: name, attributes, and what stands in them. */
const lines = (nodes: PageElement['children']): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node
      const written = Object.entries(node.attributes).map(([key, value]) => ` ${key}=${value}`)
      return `<${node.name}${written.join('')}>${lines(node.children)}</>`
    })
    .join('')
const shown = (...elements: Element[]) => lines(toPageElements(elements))

test('a unit’s own blocks are told from the units below it; a box with units in it stays whole', () => {
  const below = element('Unit', { anchor: '1.1' }, element('P', {}, '丙'))
  const box = element('Box', { anchor: 'box-1' }, element('Unit', { anchor: 'box-1.1' }, element('P', {}, '乙')))
  assert.equal(
    shown(element('Unit', { anchor: '1' }, element('H', {}, '甲'), box, below)),
    '<Unit anchor=1><Own anchor=1><H>甲</>' +
      '<Box anchor=box-1><Unit anchor=box-1.1><Own anchor=box-1.1><P>乙</></></></></>' +
      '<Unit anchor=1.1><Own anchor=1.1><P>丙</></></></>',
  )
})

test('headings in a box are no headings of the page, the first names the box', () => {
  const box = element(
    'Box',
    { anchor: 'box-1' },
    element('Line', { role: 'title' }, '专栏1'),
    element('H', { level: '3', attested: '甲' }, '甲'),
    element('Line', { role: 'note' }, '乙'),
  )
  assert.equal(
    shown(box),
    '<Box anchor=box-1><BoxTitle id=box-1-title>专栏1</><BoxTitle attested=甲>甲</><Line role=note>乙</></>',
  )
})

test('only the first row of a table with a header becomes one, empty cells too', () => {
  const rows = [
    element('Row', {}, element('Cell', {}, '甲'), element('Cell', {})),
    element('Row', {}, element('Cell', {})),
  ]
  assert.equal(
    shown(element('Table', { header: 'true' }, ...rows)),
    '<Table header=true><Row><Cell header=true>甲</><Cell header=true></></><Row><Cell></></></>',
  )
  assert.equal(shown(element('Table', {}, ...rows)), '<Table><Row><Cell>甲</><Cell></></><Row><Cell></></></>')
  assert.equal(shown(element('Table', { header: 'true' })), '<Table header=true></>')
})

test('a table of tasks has rows only: the first of a task bears its anchor, the last its notes, all above are heads', () => {
  const row = (...words: string[]) => element('Row', {}, ...words.map((each) => element('Cell', {}, each)))
  const task = element('Rows', { anchor: '2.1.1', kind: 'measure' }, row('1', '甲'), row('', '乙'))
  const head = element('Row', {}, element('Cell', {}, '一、'), element('Cell', { covered: 'left' }))
  const section = element('Rows', { anchor: '2.1', kind: 'heading' }, head, task)
  assert.equal(
    shown(element('Table', { header: 'true' }, row('序号', '任务'), row('', ''), section)),
    '<Table header=true>' +
      '<Row><Cell header=true>序号</><Cell header=true>任务</></>' +
      '<Row><Cell header=true></><Cell header=true></></>' +
      '<Row anchor=2.1 kind=heading noted=2.1 width=2><Cell permalink=2.1 span=2>一、</></>' +
      '<Row anchor=2.1.1 kind=measure><Cell permalink=2.1.1>1</><Cell>甲</></>' +
      '<Row noted=2.1.1 width=2><Cell></><Cell>乙</></></>',
  )
})

test('no link stands in a link: those inside are taken out, their words and other marks stay', () => {
  const term = element('Term', { id: 't' }, element('Place', { id: 'p' }, '甲'), '乙')
  assert.equal(
    shown(element('P', {}, term, element('Target', { id: 'x/1-t1' }, term, element('Deadline', { id: 'd' }, '丙')))),
    '<P><Term id=t>甲乙</><Target id=x/1-t1 anchor=1-t1>甲乙<Deadline id=d>丙</></></>',
  )
})

test('a target inside a target is no second link and keeps its anchor, a target in pieces has it once', () => {
  const inner = element('Target', { id: 'x/1-t2' }, '乙')
  const outer = element('Target', { id: 'x/1-t1' }, '甲', inner)
  assert.equal(
    shown(element('P', {}, outer, element('Target', { id: 'x/1-t1' }, '丙'))),
    '<P><Target id=x/1-t1 anchor=1-t1>甲<Target id=x/1-t2 inside=true anchor=1-t2>乙</></><Target id=x/1-t1>丙</></>',
  )
})

test('a text is named by its page unless it has a title outside its boxes; a provision that is all of it has its anchor', () => {
  const title = element('Line', { role: 'title' }, '题')
  assert.equal(
    shown(
      element('Instrument', { anchor: 'notice', role: 'notice' }, element('Provision', { anchor: 'notice' }, title)),
    ),
    '<Instrument role=notice titled=true><Provision anchor=notice><Own anchor=notice><Line role=title>题</></></></>',
  )
  assert.equal(
    shown(element('Instrument', { anchor: 'plan', role: 'main' }, element('Box', { anchor: 'box-1' }, title))),
    '<Instrument role=main id=plan><Box anchor=box-1><BoxTitle id=box-1-title>题</></></>',
  )
  assert.equal(shown(element('Instrument', { anchor: '', role: 'main' })), '<Instrument role=main></>')
})

test('no page has an anchor twice or a link in a link', () => {
  const links = new Set(['Cite', 'Agency', 'Term', 'Place', 'Target'])
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      const anchors: string[] = []
      const visit = (node: PageElement['children'][number], inLink: boolean) => {
        if (typeof node === 'string') return
        const link = links.has(node.name) && node.attributes.inside === undefined
        assert.ok(!(inLink && link), `${node.name} in a link`)
        if (node.attributes.anchor && node.name !== 'Own') anchors.push(node.attributes.anchor)
        for (const child of node.children) visit(child, inLink || link)
      }
      const elements = toPageElements(compileElements(policy, converter))
      for (const each of elements) visit(each, false)
      assert.equal(new Set(anchors).size, anchors.length, anchors.join(' '))
    }),
    { numRuns: 300 },
  )
})
