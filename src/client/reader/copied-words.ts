/** Which words of a document a selection copies: the document's own, of one script, and nothing of the apparatus. */

/** What holds the text, in its order; beside it stands its copy in the other script. */
const BLOCKS = ':is(p, h2, h3, h4, h5, h6, td, th)'
/** What a line, a paragraph's end or a space of the source is: U+3000 is a character of the text. */
const SPACE = /[ \t\n\r\f]+/g

/** A paragraph or a heading, or the cells of a row. */
interface Line {
  name: string
  row: Element | null
  cells: string[]
}

/** The words of a block that are selected, `undefined` if the selection does not touch it. */
function wordsIn(block: HTMLElement, ranges: readonly Range[], isOther: boolean): string | undefined {
  if (!ranges.some((range) => range.intersectsNode(block)) || !(block.checkVisibility?.() ?? true)) return undefined
  const ours = block.closest('.other') ? '[data-apparatus]:not(.other)' : '[data-apparatus]'
  const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let all = ''
  let from = Infinity
  let to = 0
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(ours)) continue
    for (const range of ranges) {
      if (!range.intersectsNode(node)) continue
      from = Math.min(from, all.length + (node === range.startContainer ? range.startOffset : 0))
      to = Math.max(to, all.length + (node === range.endContainer ? range.endOffset : node.length))
    }
    all += node.data
  }
  // Characters are converted one by one: an offset holds in both scripts.
  return ((isOther && block.dataset['other']) || all).slice(from, to).replace(SPACE, ' ')
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)

function htmlOf(lines: readonly Line[]): string {
  if (lines.length === 1 && lines[0]?.cells.length === 1) return escaped(lines[0].cells[0] ?? '')
  return lines
    .map(({ name, row, cells }, index) => {
      const tags = (tag: string, text: string) => `<${tag}>${text}</${tag}>`
      if (!row) return tags(name, escaped(cells[0] ?? ''))
      const table = (line: Line | undefined) => line?.row?.closest('table')
      const own = table(lines[index])
      const [open, close] = [lines[index - 1], lines[index + 1]].map((line) => table(line) !== own)
      const tr = tags('tr', cells.map((cell) => tags('td', escaped(cell))).join(''))
      return `${open ? '<table>' : ''}${tr}${close ? '</table>' : ''}`
    })
    .join('')
}

/**
 * What a selection copies of a text, as plain text (a line a paragraph, cells apart by tabs) and as HTML. In the parallel
 * view it is the column where the selection began. `undefined` if it is not of the text, or lies within one of our notes.
 */
export function copiedWords(article: HTMLElement, selection: Selection): { text: string; html: string } | undefined {
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index))
  const within = (node: Node | undefined | null) => (node instanceof Element ? node : node?.parentElement)
  const isNote = ranges.every(({ commonAncestorContainer: node }) =>
    within(node)?.closest('.edition [data-apparatus]:not(.other)'),
  )
  if (isNote || selection.isCollapsed || !ranges.some((range) => range.intersectsNode(article))) return undefined
  const isOther = Boolean(within(selection.anchorNode)?.closest('.other'))
  const blocks = article.querySelectorAll<HTMLElement>(
    isOther
      ? `.other, :is(h2, h3, h4, h5, h6, .box-title):not([data-apparatus], [data-apparatus] *)`
      : `${BLOCKS}:not([data-apparatus], [data-apparatus] *)`,
  )
  const lines: Line[] = []
  for (const block of blocks) {
    const words = wordsIn(block, ranges, isOther)
    const row = block.closest('tr')
    // The blank before a block's first word is no line of a selection that ends there.
    if (words === undefined || (/^ *$/.test(words) && !row)) continue
    const last = lines.at(-1)
    if (row && last?.row === row) last.cells.push(words)
    else lines.push({ name: block.localName, row, cells: [words] })
  }
  const text = lines.map(({ cells }) => cells.join('\t')).join('\n')
  return { text: text.replace(/^[\t\n]+|[\t\n]+$/g, ''), html: htmlOf(lines) }
}
