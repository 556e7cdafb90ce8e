/** Numbers different values from 0 on, in the order in which they come first; `nameOf` tells them apart. */
export function numberValues<Value>(nameOf: (value: Value) => string) {
  const numbers = new Map<string, number>()
  const values: Value[] = []
  const numberOf = (value: Value): number => {
    const name = nameOf(value)
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, values.length)
    return values.push(value) - 1
  }
  return { values, numberOf }
}
