import { divisions } from '../policy/divisions.ts'
import type { Script } from '../policy/tree.ts'
import { inScript } from './convert.ts'
import type { Edition } from './edition.ts'
import { wordsIn } from '../words/interface.ts'

const names = new Map(divisions.map(({ code, name }) => [code, name]))

/** The name in Simplified characters of a province by two digits of its code; those the list lacks (71) as the texts name them. */
export const provinceNamed = ({ place, documents }: Pick<Edition, 'place' | 'documents'>, code: string) =>
  names.get(code) ??
  place(`${code}0000`)?.name ??
  documents.find(({ region }) => region?.code === `${code}0000`)?.region?.name

/** The name of a province by two digits of its code; what lies in no one province is called so. */
export function nameOfProvince(edition: Edition, code: string, script: Script): string {
  const name = provinceNamed(edition, code)
  return name ? inScript(name, script) : wordsIn(script)('placesAcross')
}
