import { charactersPath, codebookPath, comparePath, draftPath, sharedPath } from '../policy/paths.ts'
import type { Say, Word } from '../words/interface.ts'

/** A room of the site: a page that is there once, or the first of many. */
interface MappedRoom {
  name: Word
  /** What it holds, in a sentence. */
  about: Word
  path: string
  /** Named in the navigation. */
  main?: true
}

/** Every room, in the groups of the footer. */
export const roomGroups: readonly { group: Word; pages: readonly MappedRoom[] }[] = [
  {
    group: 'footerTexts',
    pages: [
      { name: 'documents', about: 'aboutDocuments', path: 'documents/', main: true },
      { name: 'comparePage', about: 'aboutCompare', path: comparePath(), main: true },
      { name: 'draftPage', about: 'aboutDraft', path: draftPath() },
      { name: 'shared', about: 'aboutShared', path: sharedPath() },
      { name: 'citationSides', about: 'aboutLineage', path: 'lineage/' },
    ],
  },
  {
    group: 'footerFinds',
    pages: [
      { name: 'topics', about: 'aboutTopics', path: 'topics/', main: true },
      { name: 'targets', about: 'aboutTargets', path: 'targets/', main: true },
      { name: 'timeline', about: 'aboutTimeline', path: 'timeline/', main: true },
      { name: 'agencies', about: 'aboutAgencies', path: 'agencies/', main: true },
      { name: 'terms', about: 'aboutTerms', path: 'terms/', main: true },
      { name: 'places', about: 'aboutPlaces', path: 'places/' },
    ],
  },
  {
    group: 'footerData',
    pages: [
      { name: 'data', about: 'aboutData', path: 'data/', main: true },
      { name: 'codebook', about: 'aboutCodebook', path: codebookPath() },
      { name: 'charactersPage', about: 'aboutCharacters', path: charactersPath() },
    ],
  },
  {
    group: 'footerSite',
    pages: [
      { name: 'search', about: 'aboutSearch', path: 'search/' },
      { name: 'about', about: 'aboutAbout', path: 'about/', main: true },
      { name: 'keys', about: 'aboutKeys', path: 'keys/' },
      { name: 'offline', about: 'aboutOffline', path: 'offline/' },
    ],
  },
]

/** What a page is, in a sentence: of a room what it holds, of another page its title and what the room above it holds. */
export function describePage(path: string, title: string | undefined, say: Say): string {
  const all = roomGroups.flatMap(({ pages }) => pages).sort((a, b) => b.path.length - a.path.length)
  const room = all.find((each) => path.startsWith(each.path))
  if (!room) return [title, say('homeLead')].filter(Boolean).join(say('colon'))
  return path === room.path || !title ? say(room.about) : `${title}${say('colon')}${say(room.about)}`
}
