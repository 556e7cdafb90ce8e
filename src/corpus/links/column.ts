type Numbers = Uint8Array | Int32Array | Float64Array

/** A list of numbers that grows as it is added to, without an object for each. */
export interface Column {
  push: (value: number) => void
  at: (index: number) => number
  length: () => number
}

/** An empty column; `make` makes the kind of array that holds its numbers, of a length. */
export function createColumn(make: (length: number) => Numbers): Column {
  let values = make(16)
  let length = 0
  return {
    push(value) {
      if (length === values.length) {
        const grown = make(2 * length)
        grown.set(values)
        values = grown
      }
      values[length++] = value
    },
    at: (index) => values[index] ?? 0,
    length: () => length,
  }
}
