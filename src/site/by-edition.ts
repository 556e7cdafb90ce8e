import type { Edition } from './edition.ts'
import { edition as currentEdition } from './edition.ts'
import { readable } from './page-reads.ts'

/** A function that computes something once for an edition: many pages ask for the same list. Its name is that of no other. */
export function onceByEdition<Value>(name: string, compute: (edition: Edition) => Value): (edition: Edition) => Value {
  const known = new WeakMap<Edition, { value: Value }>()
  return readByEdition(name, (edition: Edition) => {
    const found = known.get(edition) ?? { value: compute(edition) }
    known.set(edition, found)
    return found.value
  })
}

/**
 * A function that gives something of an edition by a key; a page that asks for it depends on nothing else of the edition.
 * Its name is that of no other.
 */
export function readByEdition<Value>(
  name: string,
  get: (edition: Edition, key: string) => Value,
): (edition: Edition, key?: string) => Value {
  let asked: Edition | undefined
  const read = readable(name, (key) => get(asked ?? currentEdition(), key))
  return (edition, key = '') => {
    const before = asked
    asked = edition
    try {
      return read(key)
    } finally {
      asked = before
    }
  }
}
