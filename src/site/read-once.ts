/** Files of a compiled corpus, read and looked through once. */
import { readFileSync, statSync } from 'node:fs'
import type { z } from 'zod'

/** In a build files stay as they are; in development they may be written again. */
export const filesStay = (): boolean => import.meta.env?.PROD ?? false

/** A function that reads a file once for each time it was written. */
export function once<Value>(parse: (text: string) => Value): (path: string) => Value {
  const known = new Map<string, { modified: number; value: Value }>()
  return (path) => {
    const before = known.get(path)
    if (before && filesStay()) return before.value
    const modified = statSync(path).mtimeMs
    if (before?.modified === modified) return before.value
    const value = parse(readFileSync(path, 'utf8'))
    known.set(path, { modified, value })
    return value
  }
}

/** The same for a file of JSON. */
export const onceAs = <Value>(schema: z.ZodType<Value>) => once((text) => schema.parse(JSON.parse(text)))
