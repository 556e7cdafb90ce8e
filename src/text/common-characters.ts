const FIRST_ROW = 0xb0
const LAST_ROW = 0xf7
const FIRST = 0xa1
const LAST = 0xfe

let known: ReadonlySet<string> | undefined

/** The 6,763 characters of GB/T 2312: of nearly all Simplified text. */
export function commonCharacters(): ReadonlySet<string> {
  if (known) return known
  const bytes: number[] = []
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) for (let cell = FIRST; cell <= LAST; cell++) bytes.push(row, cell)
  const text = new TextDecoder('gbk').decode(Uint8Array.from(bytes))
  // five cells of row 55 are empty, where GBK has characters for private use
  return (known = new Set(text.match(/\p{Script=Han}/gu)))
}
