import type { DefaultTreeAdapterTypes } from 'parse5'
import { attributeIn, isElement, isText, walk } from './html-walk.ts'

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
function structured(value: unknown): { headline?: string; datePublished?: string } {
  if (typeof value !== 'object' || value === null) return {}
  const { headline = '', datePublished = '' } = { headline: undefined, datePublished: undefined, ...value }
  return typeof headline === 'string' && typeof datePublished === 'string' ? { headline, datePublished } : {}
}

/** Longest value of a field, in characters. */
const LONGEST = 200

const attribute = (element: Element, name: string): string => attributeIn(element, name)?.trim() ?? ''

function readStructured(script: Element): [field: string, value: string][] {
  const text = script.childNodes.map((child) => (isText(child) ? child.value : '')).join('')
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return []
  }
  return [data].flat().flatMap((each): [string, string][] => {
    const { headline = '', datePublished = '' } = structured(each)
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
      const field = META.get(attribute(node, 'name').toLowerCase())
      if (field !== undefined) fields.push([field, attribute(node, 'content')])
    }
    if (node.tagName === 'script' && attribute(node, 'type') === 'application/ld+json')
      fields.push(...readStructured(node))
    return true
  })
  return fields
    .map(([field, value]): [string, string] => [field, value.replace(/\s+/g, ' ')])
    .filter(([, value]) => value !== '' && value.length <= LONGEST)
    .map(([field, value]) => `${field}：${value}`)
}
