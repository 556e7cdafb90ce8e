import { createHash } from 'node:crypto'
import type { Policy, Script } from '../policy/index.ts'
import { textsOf } from '../policy/index.ts'
import type { Converter } from '../text/script.ts'
import { textInBothScripts } from '../corpus/provisions.ts'

/** What proves that a page shows a text whole: its length and the SHA-256 of its canonical form. */
export interface Receipt {
  /** Characters (code points) without white space. */
  characters: number
  sha256: string
}

/** The canonical form of a text: without white space, in UTF-8. */
const canonical = (text: string): string => text.replace(/\s/gu, '')

/** The receipt of a text. */
export function receiptOf(text: string): Receipt {
  const form = canonical(text)
  return { characters: [...form].length, sha256: createHash('sha256').update(form, 'utf8').digest('hex') }
}

/** The receipts of a document in both scripts, from its tree. */
export function receiptsOf(policy: Policy, converter: Converter): Record<Script, Receipt> {
  const both = policy.children.flatMap(textsOf).map((node) => textInBothScripts(node.text, policy, converter))
  return { Hans: receiptOf(both.map((b) => b.hans).join('')), Hant: receiptOf(both.map((b) => b.hant).join('')) }
}
