/** A character that a reader doubts: what the page says of it, where it stands. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright'
import { askedAt } from '../../src/client/reader/asked.ts'
import { characterRow } from '../../src/schemas/index.ts'
import { openSite } from './browser.ts'
import { rowsOf, site, viewFileOf } from './dist.ts'
import { textBlocks } from './text-blocks.ts'

const { server, open } = await openSite(site)
const ledger = Map.groupBy(rowsOf(site, 'characters', characterRow), ({ document }) => document)

test('whatever character of the ledger is asked about, the answer has its source and whether it is in doubt', () => {
  for (const [id, rows] of ledger) {
    const { characters = [] } = viewFileOf(site, id).asked ?? {}
    const sources = textBlocks(site, `documents/${id}/`)
    const known = textBlocks(site, `zh-hant/documents/${id}/`).flatMap(({ text }, block) =>
      Array.from(
        { length: text.length },
        (_, at) => [sources[block]?.text.charAt(at) ?? '', askedAt(characters, text, at)] as const,
      ),
    )
    const answered = known.flatMap(([source, each]) => (each ? [[source, each] as const] : []))
    assert.deepEqual(
      answered.filter(([source, each]) => source !== each.char),
      [],
    )
    assert.equal(answered.length, rows.length, id)
    const doubtful = (list: readonly { settled: boolean }[]) => list.filter(({ settled }) => !settled).length
    assert.equal(doubtful(answered.map(([, each]) => each)), doubtful(rows), id)
    for (const [, { why, state, others }] of answered) assert.ok(why && state && others)
  }
})

/** Selects the first of some words in the text, as a reader does with the mouse or a finger. */
const select = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const nodes = document.createTreeWalker(document.querySelector('.edition') ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const at = node instanceof Text ? node.data.indexOf(wanted) : -1
      if (at < 0 || node.parentElement?.closest('[data-apparatus]')) continue
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
  }, words)

test('a character that is selected on a Traditional page can be asked about and reported', async () => {
  const [id = '', rows = []] = [...ledger][0] ?? []
  const row = rows.find(({ settled, sentence, word }) => settled && sentence && word.length > 1)
  assert.ok(row)
  const page = await open(`zh-hant/documents/${id}/#${row.sentence}`, {
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await select(page, row.form)
  await page.getByRole('button', { name: '問字' }).click()
  const answer = page.locator('#entry')
  await answer.waitFor({ state: 'visible' })
  const said = (await answer.locator('[data-entry-body]').textContent()) ?? ''
  for (const part of [row.char, row.form, row.candidates.find((form) => form !== row.form) ?? '', '依據', '核對'])
    assert.ok(said.includes(part), said)
  assert.match((await answer.locator('a').getAttribute('href')) ?? '', /\/zh-hant\/characters\//)
  await answer.getByRole('button', { name: '回報錯誤' }).click()
  await answer.locator('[role=status]:not(:empty)').waitFor()
  const report = await page.evaluate(() => navigator.clipboard.readText())
  assert.match(report, /^文件：《/)
  assert.ok(report.endsWith(`「${row.form}」`), report)
  // A sentence is no question, and a Simplified page is as it was received.
  await page.keyboard.press('Escape')
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.edition p') ?? document.body))
  await page.waitForSelector('.ask', { state: 'hidden' })
  await page.goto(server.url(`documents/${id}/#${row.sentence}`))
  await select(page, row.char)
  await page.waitForTimeout(600)
  assert.ok(!(await page.locator('.ask').isVisible()))
  await page.close()
})

test('the characters that no word settles are marked where the reader wants it, and a click asks about one', async () => {
  const [id = '', rows = []] = [...ledger][0] ?? []
  const page = await open(`zh-hant/documents/${id}/`)
  await page.click('.reading-button')
  await page.locator('label:has(input[name="doubtful"])').click()
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => CSS.highlights.has('doubtful'))
  const count = await page.evaluate(() => CSS.highlights.get('doubtful')?.size)
  assert.equal(count, rows.filter(({ settled }) => !settled).length)
  const text = textBlocks(site, `zh-hant/documents/${id}/`)
  const spot = await page.evaluate(async () => {
    for (const range of CSS.highlights.get('doubtful') ?? []) {
      if (!(range instanceof Range) || range.startContainer.parentElement?.closest('a')) continue
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      await new Promise((done) => setTimeout(done, 300))
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { x: (left + right) / 2, y: (top + bottom) / 2, char: range.toString() }
    }
    return undefined
  })
  assert.ok(spot && text.length > 0)
  await page.mouse.click(spot.x, spot.y)
  await page.locator('#entry').waitFor({ state: 'visible' })
  assert.equal(await page.locator('#entry h3').textContent(), spot.char)
  await page.close()
})
