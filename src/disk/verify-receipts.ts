import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parse } from 'parse5'
import type { Receipt } from '../compile/receipts.ts'
import { isText, walk } from '../input/html-walk.ts'
import { receiptOf } from '../compile/receipts.ts'
import type { Script } from '../policy/index.ts'

type Node = DefaultTreeAdapterTypes.Node

const has = (node: Node, name: string): boolean => 'attrs' in node && node.attrs.some((a) => a.name === name)

/** The edition's text in a built page: what stands in `data-edition`, without `data-apparatus`. */
function editionText(html: string): string {
  const parts: string[] = []
  let inside = 0
  const enter = (node: Node): boolean => {
    if (has(node, 'data-apparatus')) return false
    if (isText(node) && inside > 0) parts.push(node.value)
    if (has(node, 'data-edition')) inside++
    return true
  }
  walk(parse(html), enter, (node) => {
    if (has(node, 'data-edition')) inside--
  })
  return parts.join('')
}

/** A page whose text is not that of its tree. */
export interface PageFault {
  page: string
  reason: string
}

/** Compares the rendered text of every document page with its tree; gives those that differ or are missing. */
export function verifyReceipts(
  dist: string,
  receipts: Record<string, Record<Script, Receipt>>,
  scripts: readonly Script[] = ['Hans', 'Hant'],
): PageFault[] {
  const faults: PageFault[] = []
  for (const [id, both] of Object.entries(receipts)) {
    for (const [script, folder] of [
      ['Hans', ''],
      ['Hant', 'zh-hant'],
    ] as const) {
      if (!scripts.includes(script)) continue
      const page = join(dist, folder, 'documents', id, 'index.html')
      if (!existsSync(page)) {
        faults.push({ page, reason: 'Unexpected missing page, expected one for every document in both scripts' })
        continue
      }
      const found = receiptOf(editionText(readFileSync(page, 'utf8')))
      const expected = both[script]
      if (found.sha256 === expected.sha256) continue
      const reason = `Unexpected text of ${found.characters} characters, expected the ${expected.characters} of the tree`
      faults.push({ page, reason })
    }
  }
  return faults
}
