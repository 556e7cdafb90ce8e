import type { TextNode } from '../../policy/index.ts'
import { keyOf } from '../../text/key.ts'
import { numberLine } from '../matter.ts'

/** The number in a field for it; a field may say that there is none. */
export function statedNumber(stated: string | null): string | null {
  const found = stated === null ? null : numberLine(keyOf(stated))
  return stated !== null && found ? stated.slice(found.start, found.end).replace(/\s/g, '') : null
}

/** Example: 第706号 below 中华人民共和国国务院令: a number that needs the line above it. */
const BARE_NUMBER = /^\(?第/u
/** Example: 广州市人民政府令: the head of a decree. */
export const DECREE_HEAD = /^[\p{Script=Han}、\s]{3,60}(?:令|公告)$/u

/** Example: 令 below the names of several organs. */
const JOINT_DECREE = /^(?:令|公告)$/u

/** The number of a document, that of a decree with whose it is. */
export function documentNumber(front: TextNode[]): string | null {
  for (const [at, line] of front.entries()) {
    if (!('role' in line) || line.role !== 'number') continue
    const found = numberLine(keyOf(line.text))
    if (!found) continue
    const number = line.text.slice(found.start, found.end).replace(/\s/g, '')
    const head = keyOf(front[at - 1]?.text ?? '')
    if (BARE_NUMBER.test(number) && JOINT_DECREE.test(head)) {
      const organs = front.slice(0, at - 1).filter((each) => 'role' in each && each.role === 'issuer')
      return `${organs.map(({ text }) => text).join(' ')}${front[at - 1]?.text ?? ''}${number}`
    }
    if (!BARE_NUMBER.test(number) || !DECREE_HEAD.test(head)) return number
    return `${front[at - 1]?.text ?? ''}${number.replace(/[()（）]/gu, '')}`.replace(/\s/g, '')
  }
  return null
}
