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
const HEADING = /^ {0,3}#{1,6}[ \t]+\S/m
const TABLE_RULE = /^\s*\|(?:\s*:?-{3,}:?\s*\|){1,40}\s*$/m
const STRONG = /\*\*[^*\n]{1,80}\*\*/g

/** Fewest stretches set strong that make Markdown of a text. */
const STRONGS = 3

/** How much of a text is looked at. */
const LOOK = 100_000

/** What a text is written in, by what stands in it; the ending of its file only decides where it could be either. */
export function kindOf(text: string, extension: string): Kind {
  const head = text.slice(0, LOOK)
  const tags = head.match(TAG)?.length ?? 0
  if (BEGINS_AS_PAGE.test(head) && tags > 0) return 'html'
  const ending = extension.toLowerCase()
  if (ending === '.md') return 'markdown'
  if (tags >= TAGS) return 'html'
  if ((ending === '.html' || ending === '.htm') && tags > 0) return 'html'
  const markdown = HEADING.test(head) || TABLE_RULE.test(head) || (head.match(STRONG)?.length ?? 0) >= STRONGS
  if (markdown) return 'markdown'
  return (ending === '.html' || ending === '.htm') && /<[a-z!]/i.test(head) ? 'html' : 'plain'
}
