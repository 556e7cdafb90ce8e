import type { DefaultTreeAdapterTypes } from 'parse5'
import { z } from 'zod'
import { isElement, isText, walk } from './html-walk.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/**
 * Names of meta elements, in small letters, with the field of a document's record that each stands for. Chinese government
 * sites have to carry them (政府网站发展指引, 国办发〔2017〕47号, annex 2).
 */
const META: ReadonlyMap<string, string> = new Map([
  ['articletitle', '标题'],
  ['pubdate', '发布日期'],
])

/** Properties of a page's structured data (schema.org, JSON-LD) with the same fields. */
const structured = z.object({ headline: z.string().optional(), datePublished: z.string().optional() })

/** Longest value of a field, in characters. */
const LONGEST = 200

const attributeOf = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value.trim() ?? ''

function readStructured(script: Element): [field: string, value: string][] {
  const text = script.childNodes.map((child) => (isText(child) ? child.value : '')).join('')
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return []
  }
  return [data].flat().flatMap((each): [string, string][] => {
    const { headline = '', datePublished = '' } = structured.safeParse(each).data ?? {}
    return [
      ['标题', headline],
      ['发布日期', datePublished.replace(/T.*$/s, '')],
    ]
  })
}

/** What a page says of its document outside of its text, a line a field as in a printed record: `标题：某省方案`. */
export function recordOf(root: Node): string[] {
  const fields: [field: string, value: string][] = []
  walk(root, (node) => {
    if (!isElement(node)) return true
    if (node.tagName === 'meta') {
      const field = META.get(attributeOf(node, 'name').toLowerCase())
      if (field !== undefined) fields.push([field, attributeOf(node, 'content')])
    }
    if (node.tagName === 'script' && attributeOf(node, 'type') === 'application/ld+json')
      fields.push(...readStructured(node))
    return true
  })
  return fields
    .map(([field, value]): [string, string] => [field, value.replace(/\s+/g, ' ')])
    .filter(([, value]) => value !== '' && value.length <= LONGEST)
    .map(([field, value]) => `${field}：${value}`)
}
