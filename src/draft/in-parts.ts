/**
 * What a worker tells a page, in parts: a page that is handed all that was made of a long text at once can do nothing else
 * while it takes it apart. Long lists are sent before what holds them, a piece a message.
 */

/** A piece of a list, sent before what holds it; or the whole. Either may name pieces, and says whether it does. */
export type Sent = ({ part: number; items: unknown[] } | { whole: unknown }) & { named: boolean }

/** Values that one message holds, about. */
const MOST = 2000

/** So many characters weigh as one value. */
const CHARACTERS = 100

/** Stands for a list that has been sent in pieces. */
interface Pieces {
  inParts: number[]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isPieces = (value: unknown): value is Pieces =>
  isObject(value) && 'inParts' in value && Array.isArray(value['inParts'])

/** Whether a message is one of these. */
export const isSent = (message: unknown): message is Sent =>
  isObject(message) && 'named' in message && ('part' in message || 'whole' in message)

/** Sends plain data: `send` is called for every piece, then with what holds them. */
export function sendInParts(value: unknown, send: (sent: Sent) => void): void {
  let parts = 0
  // whether what is packed now names pieces
  let named = false
  const pack = (each: unknown): [packed: unknown, weight: number] => {
    if (typeof each === 'string') return [each, 1 + each.length / CHARACTERS]
    if (Array.isArray(each)) return packList(each)
    if (!isObject(each)) return [each, 1]
    let weight = 1
    const packed = Object.entries(each).map(([key, own]) => {
      const [inside, more] = pack(own)
      weight += more
      return [key, inside]
    })
    // a key may be of any name, __proto__ too
    return [Object.fromEntries(packed), weight]
  }
  const packList = (list: readonly unknown[]): [packed: unknown, weight: number] => {
    const before = named
    named = false
    const packed = list.map(pack)
    const holding = named
    const all = packed.reduce((sum, [, weight]) => sum + weight, 1)
    named ||= before
    if (all <= MOST) return [packed.map(([each]) => each), all]
    const inParts: number[] = []
    let items: unknown[] = []
    let weight = 0
    const close = () => {
      if (items.length === 0) return
      inParts.push(parts)
      send({ part: parts++, items, named: holding })
      items = []
      weight = 0
    }
    for (const [each, more] of packed) {
      if (weight + more > MOST) close()
      items.push(each)
      weight += more
    }
    close()
    named = true
    return [{ inParts }, 1 + inParts.length]
  }
  const [whole] = pack(value)
  send({ whole, named })
}

/** What takes what `sendInParts` sends, and calls `hear` with each whole. */
export function receiveParts(hear: (value: unknown) => void): (sent: Sent) => void {
  const parts = new Map<number, unknown[]>()
  const open = (value: unknown): unknown => {
    if (isPieces(value)) {
      const items = value.inParts.flatMap((part) => parts.get(part) ?? [])
      for (const part of value.inParts) parts.delete(part)
      return items
    }
    if (Array.isArray(value)) value.forEach((each, at) => void (value[at] = open(each)))
    else if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, open(each)]))
    return value
  }
  return (sent) => {
    if ('part' in sent) parts.set(sent.part, sent.named ? sent.items.map(open) : sent.items)
    else hear(sent.named ? open(sent.whole) : sent.whole)
  }
}
