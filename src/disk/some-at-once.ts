/** Work that goes on beside: `room` waits until less than `most` of it is left, `all` until none is. */
export function someAtOnce(most: number) {
  const going = new Set<Promise<void>>()
  return {
    add: (work: Promise<void>) => {
      // what fails stays, for whoever waits
      const done = work.then(() => void going.delete(done))
      done.catch(() => undefined)
      going.add(done)
    },
    room: async () => {
      while (going.size >= most) await Promise.race(going)
    },
    all: () => Promise.all(going),
  }
}
