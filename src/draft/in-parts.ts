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

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
const isPieces = (value: unknown): value is Pieces =>
  isObject(value) && 'inParts' in value && Array.isArray(value['inParts'])

/** Whether a message is one of these. */
export const isSent = (message: unknown): message is Sent =>
  isObject(message) && 'named' in message && ('part' in message || 'whole' in message)

/** About how many values are in one; above `most` it is not counted to the end. */
function weigh(value: unknown, most = MOST): number {
  if (typeof value === 'string') return 1 + value.length / CHARACTERS
  if (ArrayBuffer.isView(value)) return 1 + value.byteLength / CHARACTERS
  if (!isObject(value)) return 1
  let weight = 1
  for (const each of Array.isArray(value) ? value : Object.values(value)) {
    weight += weigh(each, most - weight)
    if (weight > most) break
  }
  return weight
}

/**
 * Sends plain data: `send` is called for every piece, then with what holds them. What is light enough is sent as it is, and
 * of what is taken apart each piece as soon as it is full: of a long text there is no second copy here.
 */
export function sendInParts(value: unknown, send: (sent: Sent) => void): void {
  let parts = 0
  const pack = (each: unknown): unknown => {
    if (!isObject(each) || weigh(each) <= MOST) return each
    if (Array.isArray(each)) return packList(each)
    // a key may be of any name, __proto__ too
    return Object.fromEntries(Object.entries(each).map(([key, own]) => [key, pack(own)]))
  }
  const packList = (list: readonly unknown[]): Pieces => {
    const inParts: number[] = []
    let items: unknown[] = []
    let weight = 0
    let named = false
    const close = () => {
      if (items.length === 0) return
      inParts.push(parts)
      send({ part: parts++, items, named })
      items = []
      weight = 0
      named = false
    }
    for (const each of list) {
      const before = parts
      const packed = pack(each)
      const holding = parts > before
      const more = weigh(packed)
      if (weight + more > MOST) close()
      items.push(packed)
      weight += more
      named ||= holding
    }
    close()
    return { inParts }
  }
  const whole = pack(value)
  send({ whole, named: parts > 0 })
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
