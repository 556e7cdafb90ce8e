/** Where an address that opens before `from` ends: at the first ) or white space; the end of the text if there is none. */
function stopAfter(text: string, from: number): number {
  const stop = /[)\s]/g
  stop.lastIndex = from
  return stop.exec(text)?.index ?? text.length
}

/**
 * The marks of the links and pictures of a line, as stretches in order: `[` or `![`, and `](address)`; what they enclose
 * stays. Linear in the length of the line, whatever is left open. Example: [附件](https://example.org/).
 */
export function linksOf(text: string): (readonly [number, number])[] {
  const marks: (readonly [number, number])[] = []
  let open: number[] = []
  let taken = 0
  let stop = -1
  for (const { 0: mark, index: at } of text.matchAll(/[[\]]/g)) {
    if (mark === '[') {
      open.push(at)
      continue
    }
    const inside = open
    open = []
    if (inside.length === 0 || at < taken || text.charAt(at + 1) !== '(') continue
    if (stop < at + 2) stop = stopAfter(text, at + 2)
    if (text.charAt(stop) !== ')') continue
    for (const start of inside)
      if (start >= taken) marks.push([text.charAt(start - 1) === '!' && start > taken ? start - 1 : start, start + 1])
    marks.push([at, stop + 1])
    taken = stop + 1
  }
  return marks
}
