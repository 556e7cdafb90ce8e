/** What may join two titles of a list. Example: 、 in 《甲规划》、《乙规划》. */
const JOINS_BEFORE = ['以及', '、', '和', '及', '与', '，', '']

/** The next title of a list with what joins it: 、《乙规划》, with the number behind the title before it, （国发〔2021〕29号）. */
const NEXT = /(?:（[^（）]*）)?(?:、|和|及|以及|与)?[《〈][^《》〈〉]*[》〉]/uy

/** Where the bracket begins that closes just before `end`; `end` if none does. */
function beforeBracket(text: string, end: number): number {
  if (text.charAt(end - 1) !== '）') return end
  for (let at = end - 2; at >= 0; at--) {
    if (text.charAt(at) === '（') return at
    if (text.charAt(at) === '）') return end
  }
  return end
}

/** Where the title begins that closes just before `end`; null if none does. */
function titleBefore(text: string, end: number): number | null {
  if (!'》〉'.includes(text.charAt(end - 1) || ' ')) return null
  for (let at = end - 2; at >= 0; at--) {
    if ('《〈'.includes(text.charAt(at))) return at
    if ('》〉'.includes(text.charAt(at))) return null
  }
  return null
}

/** Where the title begins that stands right before `at` in a list; null if there is none. */
function listedBefore(text: string, at: number): number | null {
  for (const join of JOINS_BEFORE) {
    if (!text.startsWith(join, at - join.length)) continue
    const end = at - join.length
    const start = titleBefore(text, end) ?? titleBefore(text, beforeBracket(text, end))
    if (start !== null) return start
  }
  return null
}

/** Follows a chain of places to its end; each place is looked at once. */
function makeChain(next: (at: number) => number | null): (from: number) => number {
  const ends = new Map<number, number>()
  return (from) => {
    const passed: number[] = []
    let at = from
    for (;;) {
      const known = ends.get(at)
      const onward = known ?? next(at)
      if (known === undefined) passed.push(at)
      if (onward === null) break
      at = onward
      if (known !== undefined) break
    }
    for (const place of passed) ends.set(place, at)
    return at
  }
}

/** For a title of a list, where the list begins (`startOf` the title's start) and where it ends (`endOf` its end). */
export function readLists(text: string): { startOf: (start: number) => number; endOf: (end: number) => number } {
  return {
    startOf: makeChain((at) => listedBefore(text, at)),
    endOf: makeChain((at) => {
      NEXT.lastIndex = at
      return NEXT.test(text) ? NEXT.lastIndex : null
    }),
  }
}
