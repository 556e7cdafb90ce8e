import { charactersPath, codebookPath, comparePath, sharedPath } from '../policy/paths.ts'
import type { Word } from '../words/interface.ts'

/** A room of the site: a page that is there once, or the first of many. */
interface MappedRoom {
  name: Word
  path: string
  /** Named in the navigation. */
  main?: true
}

/** Every room, in the groups of the footer. */
export const roomGroups: readonly { group: Word; pages: readonly MappedRoom[] }[] = [
  {
    group: 'footerTexts',
    pages: [
      { name: 'documents', path: 'documents/', main: true },
      { name: 'comparePage', path: comparePath(), main: true },
      { name: 'shared', path: sharedPath() },
      { name: 'citationSides', path: 'lineage/' },
    ],
  },
  {
    group: 'footerFinds',
    pages: [
      { name: 'topics', path: 'topics/', main: true },
      { name: 'targets', path: 'targets/', main: true },
      { name: 'timeline', path: 'timeline/', main: true },
      { name: 'agencies', path: 'agencies/', main: true },
      { name: 'terms', path: 'terms/', main: true },
      { name: 'places', path: 'places/' },
    ],
  },
  {
    group: 'footerData',
    pages: [
      { name: 'data', path: 'data/', main: true },
      { name: 'codebook', path: codebookPath() },
      { name: 'charactersPage', path: charactersPath() },
    ],
  },
  {
    group: 'footerSite',
    pages: [
      { name: 'search', path: 'search/' },
      { name: 'about', path: 'about/', main: true },
      { name: 'keys', path: 'keys/' },
      { name: 'offline', path: 'offline/' },
    ],
  },
]
