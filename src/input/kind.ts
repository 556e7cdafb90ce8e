/** What a seed's text is written in. */
export type Kind = 'html' | 'markdown' | 'plain'

/** Example: <!DOCTYPE html>, <html>, <div class="x"> at the very beginning, behind comments. */
const BEGINS_AS_PAGE =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,4000}?-->\s*){0,4}<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|section|article|center|font|span|h[1-6]|style|script)\b/i

/** Example: <p style="…">, </p>, <br/>: tags that pages are made of. */
const TAG =
  /<\/?(?:p|div|br|span|td|tr|th|table|tbody|strong|b|a|ul|ol|li|h[1-6]|font|html|body|head|section)\b[^<>]{0,2000}>/gi

/** Fewest tags that make a page of a text that does not begin as one. */
const TAGS = 6

/** Example: ## 一、总体要求, | --- | --- |, **指导思想。** */
const HEADING = /^ {0,3}#{1,6}[ \t]+\S/gm
const TABLE_RULE = /^\s*\|.*\|\s*\n\s*\|(?:\s*:?-{3,}:?\s*\|){2,40}\s*$/m
const STRONG = /^.*?\*\*[^*\n]{1,80}\*\*/gm

/** A heading of its own at the beginning, or this many headings or lines with words set strong, make Markdown of a text. */
const SIGNS = { headings: 2, strong: 3 }

/** Whether a text that is no page is Markdown by what stands in it; one sign in a plain text is none. */
function isMarkdown(text: string): boolean {
  const headings = [...text.matchAll(HEADING)]
  const begins = headings[0] !== undefined && text.slice(0, headings[0].index).trim() === ''
  if (begins || headings.length >= SIGNS.headings || TABLE_RULE.test(text)) return true
  return (text.match(STRONG)?.length ?? 0) >= SIGNS.strong
}

/** How much of a text is looked at. */
const LOOK = 100_000

/** What a text is written in, by what stands in it; the ending of its file only decides where it could be either. */
export function kindOfSeed(text: string, extension: string): Kind {
  const head = text.slice(0, LOOK)
  const tags = head.match(TAG)?.length ?? 0
  if (BEGINS_AS_PAGE.test(head) && tags > 0) return 'html'
  const ending = extension.toLowerCase()
  if (ending === '.md') return 'markdown'
  if (tags >= TAGS) return 'html'
  if ((ending === '.html' || ending === '.htm') && tags > 0) return 'html'
  if (isMarkdown(head)) return 'markdown'
  return (ending === '.html' || ending === '.htm') && /<[a-z!]/i.test(head) ? 'html' : 'plain'
}
