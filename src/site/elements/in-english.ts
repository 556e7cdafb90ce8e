import type { ShownTranslation, TranslationTable } from '../../schemas/translations.ts'
import type { PageElement } from './page-elements.ts'
import { splitId } from '../../policy/paths.ts'

type PageNode = PageElement['children'][number]

/** How far a text is translated: its state, `stale` where the Chinese has changed since, `missing` where nothing is. */
const stateOf = (translation: ShownTranslation | undefined): string =>
  translation === undefined ? 'missing' : translation.stale ? 'stale' : translation.state

/** Anchors of the targets in a text, in its order. */
const targetsIn = (node: PageNode): string[] =>
  typeof node === 'string'
    ? []
    : [
        ...(node.name === 'Target' && node.attributes.anchor ? [node.attributes.anchor] : []),
        ...node.children.flatMap(targetsIn),
      ]

/** A translation with its marks; a target bears the anchor that the page has for it. */
function marked({ text, spans }: ShownTranslation, anchors: readonly string[]): PageNode[] {
  let at = 0
  const nodes = spans.flatMap(({ kind, id, start, end }): PageNode[] => {
    const before = text.slice(at, start)
    at = end
    const { anchor } = splitId(id)
    const attributes: Record<string, string> = { id, ...(kind === 'target' && anchors.includes(anchor) && { anchor }) }
    return [before, { name: kind === 'target' ? 'Target' : 'Term', attributes, children: [text.slice(start, end)] }]
  })
  return [...nodes, text.slice(at)].filter((node) => node !== '')
}

const hasSentence = (node: PageNode): boolean =>
  typeof node !== 'string' && (node.name === 'S' || node.children.some(hasSentence))

/** A text in English as a sentence of the page; the Chinese, marked as missing, where there is none. */
function translated(
  translation: ShownTranslation | undefined,
  element: PageElement,
  attributes: Record<string, string> = {},
): PageElement {
  const state = stateOf(translation)
  const note = translation?.note
  const anchors = targetsIn(element)
  const isMarked = (anchor: string) =>
    translation?.spans.some(({ kind, id }) => kind === 'target' && splitId(id).anchor === anchor)
  const targets = anchors.filter((anchor) => !isMarked(anchor)).join(' ')
  return {
    name: 'S',
    attributes: { id: '', ...attributes, state, ...(note && { note }), ...(targets && { targets }) },
    children: translation ? marked(translation, anchors) : plain(element.children),
  }
}

/** The words of an element without marks. */
const plain = (nodes: readonly PageNode[]): PageNode[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [node] : plain(node.children)))

/** Whether a sentence is nothing but the title of its paragraph. */
const isTitle = ({ children }: PageElement): boolean =>
  children.some((child) => typeof child !== 'string' && child.name === 'Title') &&
  children.every((child) =>
    typeof child === 'string' ? /^[\p{P}\s]*$/u.test(child) : child.name === 'Title' || child.name === 'N',
  )

/** The elements of a document's page with its texts in English, by the same anchors. */
export function inEnglish(elements: readonly PageElement[], { headings, sentences }: TranslationTable): PageElement[] {
  const visit = (element: PageElement, within: string): PageElement => {
    const { name, attributes, children } = element
    const anchor = attributes.anchor ?? within
    if (name === 'S') {
      const { id = '' } = attributes
      const sentence = translated(sentences[id], element, { id })
      return isTitle(element)
        ? { ...sentence, children: [{ name: 'Title', attributes: {}, children: sentence.children }] }
        : sentence
    }
    const { attested: _, ...rest } = attributes
    if ((name === 'H' || name === 'BoxTitle') && !hasSentence(element))
      return { name, attributes: rest, children: [translated(headings[anchor], element)] }
    const inside = children.flatMap((child, at): PageNode[] => {
      if (typeof child === 'string') return [child]
      const shown = visit(child, anchor)
      return child.name === 'S' && at > 0 ? [' ', shown] : [shown]
    })
    return { ...element, attributes: rest, children: inside }
  }
  return elements.map((element) => visit(element, splitId(element.attributes.id ?? '').anchor))
}
