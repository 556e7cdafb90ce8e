import { globSync, readFileSync } from 'node:fs'
import { OUTSIDE } from '../outside.ts'
import type { Mutant } from './mutant.ts'

const all = globSync('tests/**/*.test.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .sort()

/** The files of the tests that should notice a fault. Throws if a part of a path names none. */
export function filesOf({ name, tests }: Mutant): string[] {
  const none = tests.find((part) => !all.some((file) => file.includes(part)))
  if (none !== undefined)
    throw new Error(`Unexpected test ${none}, expected part of a path below tests/, for “${name}”`)
  return all.filter((file) => tests.some((part) => file.includes(part)))
}

/** Whether a test reads a built site. */
export const readsSite = (file: string): boolean => OUTSIDE.test(readFileSync(file, 'utf8'))
