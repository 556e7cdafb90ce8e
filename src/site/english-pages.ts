import type { ProvisionRow } from '../schemas/index.ts'
import { readByEdition } from './by-edition.ts'
import { edition } from './edition.ts'
import { englishAgencies } from './english-agencies.ts'
import { englishDocuments, englishOf } from './english-documents.ts'
import { href } from './href.ts'
import type { PageLanguage } from './page-script.ts'
import { scripts } from './page-script.ts'

const hasAny = readByEdition('has-english', (of) => englishDocuments(of).length > 0)

/** Rooms of the site that exist in English once a document does. */
const ROOMS: ReadonlySet<string> = new Set([
  '',
  'documents/',
  'topics/',
  'targets/',
  'agencies/',
  'terms/',
  'search/',
  'data/',
  'about/',
])

/** Example: topics/networks/, targets/5g-users/, terms/5g/ */
const ENTRY = /^(?:topics|targets|terms)\/[^/]+\/$/

/** Example: documents/zhejiang-2023-2/, its targets/ and its synopsis/2/ */
const DOCUMENT = /^documents\/(?<id>[^/]+)\/(?:targets\/|synopsis\/(?:\d+\/)?)?$/

/** Example: agencies/330000/ and agencies/national/2/ */
const AGENCIES = /^agencies\/(?<place>\d+|national)\/(?:(?<page>\d+)\/)?$/

/** Whether a page, by its path without a language, exists in English too. */
export function hasEnglish(path: string): boolean {
  if (!hasAny(edition())) return false
  if (ROOMS.has(path) || ENTRY.test(path)) return true
  const { place, page = '1' } = AGENCIES.exec(path)?.groups ?? {}
  if (place !== undefined)
    return englishAgencies(edition()).some(
      ({ code, pages }) => (code || 'national') === place && Number(page) <= pages.length,
    )
  const id = DOCUMENT.exec(path)?.groups?.id
  return id !== undefined && englishOf(id) !== undefined
}

/** The address of a page in English where there is one, else in Simplified characters. */
export const englishHref = (path: string): string => href(path, hasEnglish(path.replace(/[?#].*$/, '')) ? 'en' : 'Hans')

/** A clause's words in English without its title before them; the Chinese where there are none. */
export function englishWordsOf({ text, text_en, title_en }: ProvisionRow): string {
  if (text_en === null) return text
  const rest = title_en !== null && text_en.startsWith(title_en) ? text_en.slice(title_en.length) : text_en
  return rest.replace(/^[.:;,]\s*/, '')
}

/** The languages in which a page exists. */
export const languagesOf = (path: string): PageLanguage[] => [
  ...scripts,
  ...(hasEnglish(path) ? (['en'] as const) : []),
]

/** The one page of a room in English; none in a corpus without translations. */
export const englishRoot = (): { params: { english: 'en' } }[] =>
  hasAny(edition()) ? [{ params: { english: 'en' } }] : []
