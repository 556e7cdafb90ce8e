import { divisions } from '../policy/divisions.ts'
import type { Script } from '../policy/tree.ts'
import { inScript } from './convert.ts'
import { wordsIn } from '../words/interface.ts'

const names = new Map(divisions.map(({ code, name }) => [code, name]))

/** The name of a province by two digits of its code; what lies in no one province is called so. */
export function nameOfProvince(code: string, script: Script): string {
  const name = names.get(code)
  return name ? inScript(name, script) : wordsIn(script)('placesAcross')
}
