const UNKNOWN = -1

/**
 * A function that puts for each UTF-16 unit of a text the one that stands for it, so that every offset stays. `unitOf` is
 * asked once for each unit; what does not change is not copied.
 */
export function makeUnitMapper(unitOf: (unit: string) => string): (text: string) => string {
  const codes = new Int32Array(0x1_0000).fill(UNKNOWN)
  const ask = (code: number): number => {
    const found = unitOf(String.fromCharCode(code)).charCodeAt(0)
    codes[code] = found
    return found
  }
  return (text) => {
    let mapped = ''
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const known = codes[code] ?? UNKNOWN
      const to = known === UNKNOWN ? ask(code) : known
      if (to === code) continue
      mapped += text.slice(from, at) + String.fromCharCode(to)
      from = at + 1
    }
    return from === 0 ? text : mapped + text.slice(from)
  }
}
