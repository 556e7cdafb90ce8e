import type { Edition } from './edition.ts'

/** A function that computes something once for an edition: many pages ask for the same list. */
export function onceByEdition<Value>(compute: (edition: Edition) => Value): (edition: Edition) => Value {
  const known = new WeakMap<Edition, { value: Value }>()
  return (edition) => {
    const found = known.get(edition) ?? { value: compute(edition) }
    known.set(edition, found)
    return found.value
  }
}
