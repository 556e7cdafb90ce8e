/** What a reader copies of a document, and finds in it with the browser, is the document's words and nothing else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright'
import { documentRow } from '../../src/schemas/index.ts'
import { openSite } from './browser.ts'
import { longestDocument, rowsOf, site } from './dist.ts'
import { choose, laidOut } from './in-page.ts'
import { randomRange, seededRandom, textBetween, textBlocks } from './text-blocks.ts'
import type { Point } from './text-blocks.ts'

const { server, open } = await openSite(site)
const wide = { viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] }
const ids = rowsOf(site, 'documents', documentRow).map(({ id }) => id)
const scripts = ['', 'zh-hant/']
/** `COPY=all npm test -- site/copy` looks at every document in both scripts; each is looked at in one of them else. */
const all = process.env.COPY === 'all'
/** Ranges of each page; the first of them are copied with the keys, all with the command that the keys give. */
const RANGES = 40
const BY_KEY = 3

/** A selection: where it begins and ends, and whether it begins in the other script's copy. */
type Range = readonly [from: Point, to: Point, isOther: boolean]

/** Runs in the page: gives it `select`, which selects a range and says whether the other script has a copy there. */
function prepare(): void {
  const own = '[data-edition] :is(p, h2, h3, h4, h5, h6, td, th):not([data-apparatus], [data-apparatus] *)'
  const pointIn = (place: Element, at: number): [Node, number] => {
    const nodes = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
    let rest = at
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const ours = node.parentElement?.closest('[data-apparatus]')
      if (!(node instanceof Text) || (ours && ours !== place)) continue
      if (rest <= node.length) return [node, rest]
      rest -= node.length
    }
    throw new Error(`Unexpected place ${at}, expected a character of ${place.textContent}`)
  }
  const select = ([from, to, isOther]: Range): boolean => {
    const blocks = document.querySelectorAll(own)
    const copyOf = (place?: Element) => place?.nextElementSibling?.closest('.other')
    const [first, last] = [blocks[from.block], blocks[to.block]]
    if (!first || !last) throw new Error(`Unexpected block ${to.block}, expected one of ${blocks.length}`)
    // A heading stands once: what begins there is of the page's own script.
    const [start, end] = isOther && copyOf(first) ? [copyOf(first), copyOf(last)] : []
    getSelection()?.setBaseAndExtent(...pointIn(start ?? first, from.at), ...pointIn(end ?? last, to.at))
    return start !== undefined && start !== null
  }
  Object.assign(window, { select })
}
declare const select: (range: Range) => boolean

/** What is copied of each range, and whether it was of the other script's copy. */
const copyEach = (page: Page, ranges: Range[]): Promise<[string, boolean][]> =>
  page.evaluate(async (all) => {
    const copied: [string, boolean][] = []
    for (const range of all) {
      const isOther = select(range)
      document.execCommand('copy')
      copied.push([await navigator.clipboard.readText(), isOther])
    }
    return copied
  }, ranges)

/** Presses the keys for copying and gives what the clipboard then has. */
async function copy(page: Page): Promise<string> {
  await page.keyboard.press('Control+C')
  return page.evaluate(() => navigator.clipboard.readText())
}

const copiedHtml = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType('text/html'))?.text() ?? ''
  })

/** What a reader chooses to see a text in three ways, one after the other, and how the page says that it is so. */
const views = [
  { choice: ['notes', 'side'], isShown: 'html:not([data-view])' },
  { choice: ['notes', 'off'], isShown: 'html[data-notes=off]' },
  { choice: ['view', 'parallel'], isShown: 'html[data-view=parallel]:has(.other)' },
] as const

for (const [turn, prefix] of scripts.entries()) {
  test(`what is copied is the text, without notes, with them, and with both scripts: ${prefix || 'zh-hans/'}`, async () => {
    const random = seededRandom(2023)
    const page = await open('', wide)
    const wrong: string[] = []
    for (const id of ids.filter((_, index) => all || index % scripts.length === turn)) {
      const path = `${prefix}documents/${id}/`
      const blocks = textBlocks(site, path)
      const others = textBlocks(site, `${prefix ? '' : 'zh-hant/'}documents/${id}/`)
      // Each page begins with the usual view, whatever was chosen on the one before.
      await page.goto(server.url(`${path}?view=plain`))
      await page.evaluate(prepare)
      for (const { choice, isShown } of views) {
        await choose(page, choice[0], choice[1])
        await page.waitForSelector(isShown)
        const ranges = Array.from({ length: RANGES }, (_, index): Range => [
          ...randomRange(blocks, random),
          index % 2 === 1,
        ])
        const copied = await copyEach(page, ranges)
        for (const range of ranges.slice(0, BY_KEY)) {
          const isOther = await page.evaluate((each) => select(each), range)
          copied.push([await copy(page), isOther])
        }
        for (const [index, [text, isOther]] of copied.entries()) {
          const [from, to] = ranges[index % RANGES] ?? assert.fail()
          const wanted = textBetween(isOther ? others : blocks, from, to)
          if (text !== wanted)
            wrong.push(`${path} ${choice.join(' ')}\n${text.slice(0, 300)}\n≠ ${wanted.slice(0, 300)}`)
        }
      }
    }
    assert.equal(wrong.length, 0, `${wrong.length}: ${wrong.slice(0, 3).join('\n\n')}`)
    await page.close()
  })
}

/** The document's words on a page, a line a block. */
const wholeText = (path: string): string =>
  textBlocks(site, path)
    .map(({ text }) => text)
    .join('\n')

test('who selects all copies the document', async () => {
  const path = longestDocument(site)
  const page = await open(path, wide)
  await page.keyboard.press('Control+A')
  assert.equal(await copy(page), wholeText(path))
  assert.doesNotMatch(await copiedHtml(page), /<a|class=|data-|aria-/)
  await page.close()
})

test('a drag from clause to clause selects the text and not what stands beside it', async () => {
  const path = longestDocument(site)
  const page = await open(path, wide)
  await laidOut(page)
  const paragraphs = page.locator('.edition .noted:has(.notes) .unit-text > p')
  const [first, last] = [paragraphs.nth(4), paragraphs.nth(5)]
  // Both in sight: a drag beyond the window scrolls for as long as the machine takes.
  await last.scrollIntoViewIfNeeded()
  const [from, to] = [await first.boundingBox(), await last.boundingBox()]
  if (!from || !to) assert.fail('two clauses with notes')
  await page.mouse.move(from.x + 60, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(to.x + 200, to.y + 15, { steps: 5 })
  await page.mouse.up()
  const text = await copy(page)
  assert.ok(text.length > 20 && wholeText(path).includes(text), JSON.stringify(text))
  // Who begins in a note may have its words.
  const note = page.locator('.edition .notes .editor-note > p:last-child').nth(6)
  // What came into sight is laid out first: the pointer waits until the note stands still.
  await note.hover()
  const box = await note.boundingBox()
  if (!box) assert.fail('a note of the editor')
  await page.mouse.move(box.x + 20, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 30, box.y + 10, { steps: 5 })
  await page.mouse.up()
  const words = await copy(page)
  assert.ok(words.length > 3 && (await note.textContent())?.includes(words), words)
  await page.close()
})

test('a copied table has its own figures without the numbers of notes, a cell a tab', async () => {
  const page = await open(longestDocument(site), wide)
  const rows = [
    ['指标', '2025年'],
    ['电信业务总量', '5813'],
  ]
  await page.evaluate((cells) => {
    const sentence = (text: string) =>
      `<span class="s">${text}<a class="sentence-link" data-apparatus href="#1">8</a></span>`
    const html = cells.map((row) => `<tr>${row.map((cell) => `<td>${sentence(cell)}</td>`).join('')}</tr>`).join('')
    const text = document.querySelector('.edition .unit-text')
    text?.insertAdjacentHTML('beforeend', `<figure class="table"><table><tbody>${html}</tbody></table></figure>`)
    const table = document.querySelector('.edition table')
    if (table) getSelection()?.selectAllChildren(table)
  }, rows)
  assert.equal(await copy(page), rows.map((row) => row.join('\t')).join('\n'))
  assert.equal(
    (await copiedHtml(page)).replace(/<meta[^>]*>|<\/?tbody>/g, ''),
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
  )
  await page.close()
})

test('without JavaScript too no number, mark or note is copied', async () => {
  const path = longestDocument(site)
  const page = await open(path, { ...wide, javaScriptEnabled: false })
  const blocks = textBlocks(site, path)
  const random = seededRandom(50)
  await page.evaluate(prepare)
  const ranges = Array.from({ length: RANGES }, (): Range => [...randomRange(blocks, random), false])
  const copied = await copyEach(page, ranges)
  const squeeze = (text: string) => text.replace(/\s+/g, '')
  for (const [index, [text]] of copied.entries()) {
    const [from, to] = ranges[index] ?? assert.fail()
    assert.equal(squeeze(text), squeeze(textBetween(blocks, from, to)))
  }
  await page.close()
})

test('the browser finds what goes on behind the end of a sentence', async () => {
  for (const path of ids.map((id) => `documents/${id}/`)) {
    const words = textBlocks(site, path)
      .flatMap(({ name, text }) => (name === 'p' ? [...text.matchAll(/[^。]{6}。[^。]{6}/g)] : []))
      .map(([found]) => found)
    const page = await open(path, wide)
    const missed = await page.evaluate(
      (all) => {
        const find: unknown = Reflect.get(window, 'find')
        if (typeof find !== 'function') throw new Error('Unexpected browser without find')
        return all.filter((word) => {
          getSelection()?.removeAllRanges()
          return !find.call(window, word)
        })
      },
      words.slice(0, 60),
    )
    assert.deepEqual(missed, [], path)
    await page.close()
  }
})
