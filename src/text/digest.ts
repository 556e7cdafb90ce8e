import { createHash } from 'node:crypto'

/** A digest of everything, in its order: SHA-256, each part with its length before it. */
export function digestOfAll(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}
