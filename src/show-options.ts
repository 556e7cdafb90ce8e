import { UserError } from './disk/user-error.ts'
import type { ShownSettings } from './policy/shown.ts'
import type { SiteOptions } from './site-options.ts'
import { isWord } from './words/interface.ts'

/** Rooms that need a host. */
const NEED_HOST: readonly string[] = ['search', 'compare', 'draft', 'keys', 'offline']

/** What pages show, with the words of the site's own. Throws a `UserError` for a word that the interface does not have. */
export function showOptions(shown: ShownSettings, { words = {}, wordsLanguage, portable }: SiteOptions): ShownSettings {
  const unknown = Object.keys(words).filter((name) => !isWord(name))
  if (unknown.length > 0)
    throw new UserError(
      `Unexpected words ${unknown.join(', ')}, expected names of words in src/words. 界面中没有这些词。`,
    )
  const own = Object.entries(words).map(
    ([name, value]) => [name, typeof value === 'string' ? ([value, value] as const) : value] as const,
  )
  return {
    ...shown,
    words: { ...shown.words, ...Object.fromEntries(own) },
    ...(wordsLanguage !== undefined && { wordsLanguage }),
    rooms: portable ? shown.rooms.filter((room) => !NEED_HOST.includes(room)) : shown.rooms,
  }
}
