import type { CitedWork, CitedWorks } from './cited-works.ts'
import type { Say } from '../words/interface.ts'

/** A heading over works that are cited. */
export interface CitedHeading {
  id: string
  name: string
  works: CitedWork[]
  none: string
}

/** What is cited under its headings; titles that are no documents have one only where there are such. */
export const citedSections = ({ inside, outside, other }: CitedWorks, say: Say): CitedHeading[] => [
  { id: 'inside', name: say('citationsInside'), works: inside, none: say('citationsInsideNone') },
  { id: 'outside', name: say('citationsOutside'), works: outside, none: say('empty') },
  ...(other.length > 0 ? [{ id: 'other', name: say('citationsOther'), works: other, none: '' }] : []),
]
