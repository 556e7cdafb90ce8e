/** So many texts are remembered: those of some documents. */
const REMEMBERED = 20_000

/** A function of a text that remembers what it gave; when that is very much, it begins anew. */
export function rememberTexts<Value>(of: (text: string) => Value, most: number = REMEMBERED): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = of(text)
    if (known.size >= most) known.clear()
    known.set(text, value)
    return value
  }
}
