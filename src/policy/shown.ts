import type { Script } from './tree.ts'

/** Rooms of the site that an edition may leave out of its navigation, by the first part of their address. */
export const ROOMS = [
  'documents',
  'topics',
  'targets',
  'timeline',
  'agencies',
  'terms',
  'places',
  'shared',
  'compare',
  'draft',
  'lineage',
  'characters',
  'data',
  'search',
  'about',
  'keys',
  'offline',
] as const

export type Room = (typeof ROOMS)[number]

/** Simplified and Traditional, and English where there is one. */
export type Pair = readonly [hans: string, hant: string, en?: string]

/** What pages show of an edition's settings. */
export interface ShownSettings {
  /** Words of the interface that are other than the program's. */
  words: Readonly<Record<string, Pair>>
  /** The language of those words, where it is not Chinese. */
  wordsLanguage?: string
  /** The scripts that pages exist in. */
  scripts: readonly Script[]
  rooms: readonly Room[]
  editor: { name: string; contact?: string } | null
  licence: { name: string; url?: string } | null
  /** Markdown on the home page and on the page about the edition. */
  home: Pair | null
  about: Pair | null
}

/** An edition that says nothing of itself. */
export const plainSettings: ShownSettings = {
  words: {},
  scripts: ['Hans', 'Hant'],
  rooms: ROOMS,
  editor: null,
  licence: null,
  home: null,
  about: null,
}

/** The settings of the edition whose pages are made. */
export const shownSettings = (): ShownSettings => import.meta.env?.EDITION ?? plainSettings
