/**
 * A short ASCII key of a name, the same for the same name: FNV-1a, 32 bits, base 36
 * (Fowler, Noll, Vo; draft-eastlake-fnv).
 */
export function hashName(name: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(name)) {
    hash ^= byte
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  return `x${hash.toString(36)}`
}
