/** Marks the words of a search on the page it led to, without touching the text (CSS Custom Highlight). */
import { idInAddress } from '../decode-address.ts'
import { element } from './make-elements.ts'
import { loadStyles } from './load-styles.ts'
import { pageSearch, say } from './page-search.ts'

const ALL = 'search-hit'
const CURRENT = 'search-current'

/** Elements that a hit does not run across. */
const BLOCK = 'p, h1, h2, h3, h4, h5, h6, li, td, th, dt, dd, figcaption, section, div'

/** The text nodes of the edition's text, together where they are of one block. */
function readBlocks(root: Element): Text[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const blocks: Text[][] = []
  let before: Element | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!(node instanceof Text) || !parent || parent.closest('[data-apparatus], script, style')) continue
    const block = parent.closest(BLOCK)
    const last = blocks.at(-1)
    if (last && block === before) last.push(node)
    else blocks.push([node])
    before = block
  }
  return blocks
}

/** A range over a stretch of the joined text of nodes. */
function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = new Range()
  let from = 0
  for (const node of nodes) {
    const to = from + node.data.length
    if (start >= from && start < to) range.setStart(node, start - from)
    if (end > from && end <= to) range.setEnd(node, end - from)
    from = to
  }
  return range
}

async function findRanges(query: string): Promise<Range[]> {
  const roots = [...document.querySelectorAll('[data-edition]')]
  const blocks = (roots.length > 0 ? roots : [document.querySelector('main') ?? document.body]).flatMap(readBlocks)
  const search = await pageSearch()
  const found = await search.locate(
    query,
    blocks.map((nodes) => nodes.map((node) => node.data).join('')),
  )
  return found.flatMap((marks, i) => marks.map(([start, end]) => rangeOf(blocks[i] ?? [], start, end)))
}

/** The first hit in the element that the address names, else the first after it. */
function firstHit(ranges: readonly Range[]): number {
  const target = document.getElementById(idInAddress(location))
  if (!target) return 0
  const within = ranges.findIndex((range) => target.contains(range.startContainer))
  if (within >= 0) return within
  const after = ranges.findIndex(
    (range) => target.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  return Math.max(0, after)
}

function inView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}

function forgetAddress(): void {
  const address = new URL(location.href)
  address.searchParams.delete('find')
  history.replaceState(history.state, '', address)
}

/** Marks the words of a query and offers a way from hit to hit; clearing leaves nothing behind. */
export async function markHits(query: string): Promise<void> {
  const [ranges] = await Promise.all([findRanges(query).catch(() => []), loadStyles()])
  if (ranges.length === 0) return forgetAddress()
  const highlights = 'highlights' in CSS ? CSS.highlights : undefined
  highlights?.set(ALL, new Highlight(...ranges))
  const current = new Highlight()
  current.priority = 1
  highlights?.set(CURRENT, current)

  const count = element('span', { role: 'status' })
  const button = (name: string, sign: string) =>
    element('button', { type: 'button', 'aria-label': name, title: name }, sign)
  const previous = button(say('findPrevious'), '‹')
  const next = button(say('findNext'), '›')
  const clear = button(say('findClear'), '✕')
  const name = { class: 'find-bar', role: 'region', 'aria-label': say('findBar'), 'data-apparatus': true }
  const bar = element('div', name, count, previous, next, clear)

  let at = firstHit(ranges)
  const go = (to: number) => {
    at = (to + ranges.length) % ranges.length
    const range = ranges[at]
    if (!range) return
    current.clear()
    current.add(range)
    count.textContent = say('findCount', query, at + 1, ranges.length)
    if (!inView(range)) range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog')) return
    if (event.key === 'n') go(at + 1)
    else if (event.key === 'p' || event.key === 'N') go(at - 1)
    else if (event.key === 'Escape') stop()
  }
  function stop(): void {
    highlights?.delete(ALL)
    highlights?.delete(CURRENT)
    removeEventListener('keydown', onKey)
    bar.remove()
    forgetAddress()
  }
  previous.addEventListener('click', () => go(at - 1))
  next.addEventListener('click', () => go(at + 1))
  clear.addEventListener('click', stop)
  addEventListener('keydown', onKey)
  document.body.append(bar)
  go(at)
}
