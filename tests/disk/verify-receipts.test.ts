import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { receiptOf } from '../../src/compile/receipts.ts'
import { verifyReceipts } from '../../src/disk/verify-receipts.ts'

const dist = mkdtempSync(join(tmpdir(), 'dist-'))
after(() => rmSync(dist, { recursive: true }))

/** What the checks say of a page in both scripts that shows `shown` where the tree has `text`. */
function faultsOf(text: string, shown: string): string[] {
  for (const folder of ['', 'zh-hant']) {
    const page = join(dist, folder, 'documents', 'a', 'index.html')
    mkdirSync(dirname(page), { recursive: true })
    writeFileSync(page, `<main><div data-edition><p>${shown}</p><i data-apparatus>注</i></div><p>站</p></main>`)
  }
  const receipt = receiptOf(text)
  return verifyReceipts(dist, { a: { Hans: receipt, Hant: receipt } }).map(({ page, reason }) => `${page}: ${reason}`)
}

const TEXT = '到2025年，“数字”强省建成；培育龙头企业（10家）。'

test('a page that shows the text whole has no fault, however its lines are broken', () => {
  assert.deepEqual(faultsOf(TEXT, TEXT), [])
  assert.deepEqual(faultsOf(TEXT, TEXT.replace('，', '，\n  ')), [])
})

test('a page that lost or changed one mark, digit or character is named in both scripts', () => {
  for (const [index, char] of [...TEXT].entries()) {
    const without = TEXT.slice(0, index) + TEXT.slice(index + 1)
    const faults = faultsOf(TEXT, without)
    assert.equal(faults.length, 2, `without ${char}`)
    assert.match(faults[1] ?? '', /zh-hant\/documents\/a\/index\.html: Unexpected text of \d+ characters/)
  }
  for (const [mark, other] of ['，,', '；、', '“「', '（(', '。.'].map((pair) => [...pair])) {
    assert.equal(
      faultsOf(
        TEXT,
        TEXT.replace(mark ?? '', () => other ?? ''),
      ).length,
      2,
      `${mark} as ${other}`,
    )
  }
})
