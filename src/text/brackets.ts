/** Kinds of brackets and quotation marks: openers in either width, then their closers. */
const KINDS = [
  '“ ”',
  '‘ ’',
  '「 」',
  '『 』',
  '《 》',
  '〈 〉',
  '（( ）)',
  '〔 〕',
  '［[ ］]',
  '【 】',
  '〖 〗',
  '｛{ ｝}',
]

const kindsBy = (side: 0 | 1): ReadonlyMap<string, number> =>
  new Map(KINDS.flatMap((kind, n) => [...(kind.split(' ')[side] ?? '')].map((mark): [string, number] => [mark, n])))
const OPENERS = kindsBy(0)
const CLOSERS = kindsBy(1)

/**
 * For each bracket or quotation mark that has a partner, the partner's offset. A closer takes the nearest opener of its
 * kind, in whichever width, and drops what was opened inside and never closed. Linear in the length of the text, whatever is left open.
 */
export function pairBrackets(text: string): Map<number, number> {
  const pairs = new Map<number, number>()
  const stack: { kind: number; at: number }[] = []
  const open = KINDS.map(() => 0)
  for (let i = 0; i < text.length; i++) {
    const opener = OPENERS.get(text.charAt(i))
    if (opener !== undefined) {
      stack.push({ kind: opener, at: i })
      open[opener] = (open[opener] ?? 0) + 1
      continue
    }
    const closer = CLOSERS.get(text.charAt(i))
    if (closer === undefined || !open[closer]) continue
    for (let top = stack.pop(); top; top = stack.pop()) {
      open[top.kind] = (open[top.kind] ?? 1) - 1
      if (top.kind !== closer) continue
      pairs.set(top.at, i)
      pairs.set(i, top.at)
      break
    }
  }
  return pairs
}
