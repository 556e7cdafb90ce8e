type Numbers = Uint8Array | Int32Array | Float32Array | Float64Array

/** A list of numbers that grows as it is added to, without an object for each. */
export interface Column<List extends Numbers> {
  push: (value: number) => void
  at: (index: number) => number
  set: (index: number, value: number) => void
  length: () => number
  values: () => List
}

/** An empty column; `make` makes the kind of array that holds its numbers, of a length. */
export function createColumn<List extends Numbers>(make: (length: number) => List): Column<List> {
  let held: Numbers = make(16)
  let length = 0
  return {
    push(value) {
      if (length === held.length) {
        const grown = make(2 * length)
        grown.set(held)
        held = grown
      }
      held[length++] = value
    },
    at: (index) => held[index] ?? 0,
    set(index, value) {
      held[index] = value
    },
    length: () => length,
    values() {
      const values = make(length)
      values.set(held.subarray(0, length))
      return values
    },
  }
}

export const ofBytes = (length: number): Uint8Array => new Uint8Array(length)
export const ofIntegers = (length: number): Int32Array => new Int32Array(length)
export const ofFloats = (length: number): Float32Array => new Float32Array(length)
export const ofDoubles = (length: number): Float64Array => new Float64Array(length)
