import type { Element, ElementContent, Root, RootContent } from 'xast'
import { fromXml } from 'xast-util-from-xml'

/** Name without its prefix: producers choose prefixes of their own for the names of ECMA-376. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element'

/** The elements directly below a node. */
export const childElements = (node: Element | Root): Element[] =>
  node.children.flatMap((child) => (isElement(child) ? [child] : []))

/** The elements directly below a node that have a local name. */
export const childrenNamed = (node: Element | Root, name: string): Element[] =>
  childElements(node).filter((child) => localName(child.name) === name)

/** The first element below a node along a path of local names; undefined where the path breaks off. */
export function find(node: Element | Root | undefined, ...path: string[]): Element | undefined {
  let at: Element | Root | undefined = node
  for (const name of path) at = at && childElements(at).find((child) => localName(child.name) === name)
  return at?.type === 'element' ? at : undefined
}

/** An attribute by its local name; undefined where there is none. */
export function attributeOf(node: Element | undefined, name: string): string | undefined {
  const entry = Object.entries(node?.attributes ?? {}).find(([key]) => localName(key) === name)
  return entry?.[1] ?? undefined
}

/** `w:val` as a number; undefined where there is none. */
export function numberOf(node: Element | undefined): number | undefined {
  const value = attributeOf(node, 'val')
  return value === undefined || !/^-?\d+$/.test(value) ? undefined : Number(value)
}

/** Whether a toggle property is on (ECMA-376-1, 17.17.4): present, and not set to a word for off. */
export const isOn = (node: Element | undefined): boolean =>
  node !== undefined && !['0', 'false', 'off', 'none'].includes(attributeOf(node, 'val') ?? '')

/** The text directly in an element. */
export const ownText = (node: Element): string =>
  node.children.map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : '')).join('')

/** The root element of an XML part; undefined for a part that is missing or no XML. */
export function rootOf(xml: string | undefined): Element | undefined {
  if (xml === undefined) return undefined
  try {
    return childElements(fromXml(xml.replace(/^\uFEFF/, '')))[0]
  } catch {
    return undefined
  }
}
