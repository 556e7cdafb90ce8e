/** A tag of our own markup: `<span class="target" id="1.1-t1">`, `</span>`, `<br>`. */
const tagPattern = /<(\/?)([a-zA-Z][\w-]*)((?:\s[^<>]*)?)>/g

/** An attribute that marks what is ours, not the document's: `<a data-apparatus href="#1">`. */
const apparatusPattern = /\sdata-apparatus(?=[\s=]|$)/

/** A character reference as Astro and our components write it: `&lt;`, `&#39;`, `&#x27;`. */
const referencePattern = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos|nbsp));/g

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00a0': '&nbsp;' }

const decode = (text: string): string =>
  text.replace(referencePattern, (all, hex: string, decimal: string, name: string) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return named[name] ?? all
  })

const encode = (text: string): string => text.replace(/[&<>\u00a0]/g, (char) => escapes[char] ?? char)

interface Piece {
  /** Markup, or apparatus with its text: copied as it is. */
  kept: boolean
  text: string
}

/** Cuts a block into text to convert and markup to keep; apparatus is kept whole. */
function cut(html: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  let depth = 0
  let name = ''
  const take = (end: number, kept: boolean) => {
    if (end > at) pieces.push({ kept, text: html.slice(at, end) })
    at = end
  }
  for (const tag of html.matchAll(tagPattern)) {
    const [all, closing, element = '', attributes = ''] = tag
    if (depth > 0) {
      if (element === name) depth += closing ? -1 : 1
      if (depth === 0) take(tag.index + all.length, true)
      continue
    }
    take(tag.index, false)
    if (!closing && apparatusPattern.test(attributes)) {
      name = element
      depth = 1
    } else take(tag.index + all.length, true)
  }
  take(html.length, depth > 0)
  return pieces
}

/**
 * Converts the text of one block of HTML as a whole, so that no mark cuts a word in two, and
 * lays the markup back by offset. What stands in `data-apparatus` is neither read nor changed.
 * Throws if `convert` changes the length of the text (UTF-16 units).
 */
export function convertHtml(html: string, convert: (text: string) => string): string {
  const pieces = cut(html).map((piece) => (piece.kept ? piece : { kept: false, text: decode(piece.text) }))
  const text = pieces.map((piece) => (piece.kept ? '' : piece.text)).join('')
  const converted = convert(text)
  if (converted.length !== text.length) {
    throw new Error(`Unexpected length ${converted.length}, expected ${text.length}, converting “${text.slice(0, 40)}”`)
  }
  let at = 0
  return pieces
    .map((piece) => {
      if (piece.kept) return piece.text
      const part = converted.slice(at, at + piece.text.length)
      at += piece.text.length
      return encode(part)
    })
    .join('')
}
