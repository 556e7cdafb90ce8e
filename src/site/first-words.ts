import type { ProvisionRow } from '../schemas/index.ts'

/** About so many characters of a provision are its first lines. */
const ENOUGH = 90

/** Where a text may be cut: behind a mark. Example: 、 */
const PAUSE = /[，。；、：！？）”]/u

/**
 * The first words of a provision behind its title, in Simplified characters, cut behind a mark and with an ellipsis if
 * there are more; empty if the title is all there is.
 */
export function firstWords({ title, text }: ProvisionRow): string {
  const bare = text.startsWith(title) ? text.slice(title.length) : text
  const body = bare.replace(/^[。：\s]+/u, '').replace(/\s*\n\s*/gu, ' ')
  if (body.length <= ENOUGH + 20) return body
  let end = ENOUGH
  while (end > ENOUGH / 2 && !PAUSE.test(body.charAt(end - 1))) end--
  const cut = body.slice(0, end > ENOUGH / 2 ? end : ENOUGH)
  return `${cut.replace(/[，；、：]$/u, '')}……`
}
