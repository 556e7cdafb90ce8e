import type { Division } from '../policy/regions.ts'

/** The code after one, among those of its level. */
const following = (code: string): string => String(Number(code) + 1).padStart(code.length, '0')

/** Divisions as lines: a name, with its code before it where that is not the one after the code above. */
export function packDivisions(divisions: readonly Division[]): string {
  let before = ''
  return divisions
    .map(({ code, name }) => {
      const next = following(before)
      before = code
      return code === next ? name : code + name
    })
    .join('\n')
}

/** Reads what `packDivisions` has written. */
export function unpackDivisions(lines: string): Division[] {
  let before = ''
  return lines.split('\n').map((line) => {
    const [code = ''] = /^\d*/.exec(line) ?? []
    before = code === '' ? following(before) : code
    return { code: before, name: line.slice(code.length) }
  })
}
