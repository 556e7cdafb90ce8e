/** A register of the characters of a text that something has been read from. */
export interface Taken {
  /** Takes a stretch; false, and nothing taken, when part of it is taken already. */
  take: (start: number, end: number) => boolean
}

/** An empty register for a text of this length. */
export function makeTaken(length: number): Taken {
  const taken = new Uint8Array(length)
  return {
    take(start, end) {
      for (let at = start; at < end; at++) if (taken[at] === 1) return false
      taken.fill(1, start, end)
      return true
    },
  }
}
