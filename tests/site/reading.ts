/** What a reader does most, in any browser: the scenarios, and the little they need of it. */
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { SiteServer } from '../../src/disk/serve.ts'
import { longestDocument, site } from './dist.ts'
import { copyByHand } from './select-by-hand.ts'
import { randomRange, seededRandom, textBlocks } from './text-blocks.ts'

/** A place in the window, CSS pixels. */
export interface Spot {
  x: number
  y: number
}

/** A browser of any make with one page open; functions run in the page, and their arguments are sent there. */
export interface Reader {
  goto(address: string): Promise<unknown>
  evaluate<Result>(run: (...args: string[]) => Result, ...args: string[]): Promise<Awaited<Result>>
  /** Waits until the function says true; rejects after a while. */
  waitFor(isTrue: (...args: string[]) => boolean, ...args: string[]): Promise<unknown>
  /** Types letters, or presses `Escape`. */
  type(keys: string): Promise<unknown>
  /** Presses a letter with the control key. */
  control(letter: 'a' | 'c' | 'v'): Promise<unknown>
  /** Clicks the first element as a reader would, where it is seen. */
  click(selector: string): Promise<unknown>
  /** Presses the mouse at a place, holds it and begins to drag it to another. */
  press(spot: Spot, towards: Spot): Promise<unknown>
  /** Moves the mouse that is held to a place and lets it go there. */
  release(spot: Spot): Promise<unknown>
  /** Sets the width of the page in CSS pixels, its height to 900. */
  resize(width: number): Promise<unknown>
}

/** Stretches that are dragged over; `npm run bench:copy` takes 40 of every document, script and view. */
const DRAGS = 3

/** Address of a long document below the base. */
export const longest = longestDocument(site)

/** Whether the text of a document can be seen. */
export const isText = (): boolean =>
  [...document.querySelectorAll('[data-edition] p')].filter((each) => each.checkVisibility()).length > 50

/** Runs in the page: the words, a line each, that the browser's find does not find. */
export function missedOf(words = ''): string[] {
  const find: unknown = Reflect.get(window, 'find')
  if (typeof find !== 'function') throw new Error('Unexpected browser without find')
  return words.split('\n').filter((word) => {
    getSelection()?.removeAllRanges()
    return !find.call(window, word)
  })
}

/** Runs every scenario, in the order of a reading. */
export async function testReading(t: TestContext, reader: Reader, server: SiteServer): Promise<void> {
  const countShown = (selector: string) =>
    reader.evaluate(
      (wanted = '') => [...document.querySelectorAll(wanted)].filter((each) => each.checkVisibility()).length,
      selector,
    )
  const isThere = (selector: string) =>
    reader.waitFor((wanted = '') => document.querySelector(wanted) !== null, selector)
  const choose = (selector: string) =>
    reader.evaluate((wanted = '') => document.querySelector(wanted)?.parentElement?.click(), selector)

  await t.test('a document is read, and nothing is wider than the window', async () => {
    for (const path of ['', longest]) {
      await reader.goto(server.url(path))
      for (const width of [360, 1280]) {
        await reader.resize(width)
        await reader.waitFor((wanted) => innerWidth === Number(wanted), String(width))
        assert.ok(
          await reader.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${path} at ${width}`,
        )
      }
    }
    assert.ok(await reader.evaluate(isText))
  })

  await t.test('the script is switched by key and by click, and back', async () => {
    for (const turn of [() => reader.type('t'), () => reader.click('[data-script-switch]')])
      for (const lang of ['zh-Hant', 'zh-Hans']) {
        await turn()
        await reader.waitFor((wanted) => document.documentElement.lang === wanted, lang)
        await reader.waitFor(isText)
        assert.equal(await reader.evaluate(() => location.pathname.includes('zh-hant')), lang === 'zh-Hant')
      }
  })

  await t.test('side by side, and as plain text again', async () => {
    await choose('input[name="view"][value="parallel"]')
    await isThere('.edition p.other')
    assert.ok((await countShown('.edition p.other')) > 50)
    await choose('input[name="view"][value="plain"]')
    await reader.waitFor(() => !document.querySelector('.edition p.other'))
  })

  await t.test('what is copied is the text: of two clauses with their notes, and of all', async () => {
    await reader.evaluate(() => {
      document.addEventListener('copy', ({ clipboardData }) => {
        document.documentElement.dataset['copied'] = clipboardData?.getData('text/plain') ?? ''
      })
      const [first, , last] = [...document.querySelectorAll('.edition .noted .unit-text > p')].slice(-3)
      if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length)
    })
    const text = textBlocks(site, longest).map((block) => block.text)
    const copied = async () => {
      await reader.control('c')
      await isThere('html[data-copied]')
      return reader.evaluate(() => {
        const words = document.documentElement.dataset['copied'] ?? ''
        delete document.documentElement.dataset['copied']
        return words
      })
    }
    const some = (await copied()).split('\n')
    assert.ok(some.length > 2 && some.every((line) => text.includes(line)), some.join('\n'))
    await reader.control('a')
    assert.equal(await copied(), text.join('\n'))
    await reader.evaluate(() => getSelection()?.removeAllRanges())
  })

  await t.test('what is dragged over is what is copied, and the find goes over the ends of sentences', async () => {
    const random = seededRandom(7)
    const own = textBlocks(site, longest)
    const stretches = Array.from({ length: DRAGS }, () => {
      const [from, to] = randomRange(own, random)
      return { from, to, isOther: false }
    })
    const { dragged, wrong } = await copyByHand(reader, { own, other: own }, stretches)
    assert.deepEqual([dragged, wrong], [DRAGS, []])
    const words = own.flatMap(({ name, text }) => (name === 'p' ? (text.match(/[^。]{6}。[^。]{6}/g) ?? []) : []))
    assert.deepEqual(await reader.evaluate(missedOf, words.slice(0, 40).join('\n')), [])
  })

  await t.test('notes off, and at the side', async () => {
    await choose('input[name="notes"][value="off"]')
    await isThere('html[data-notes=off]')
    assert.equal(await countShown('.edition .notes'), 0)
    await choose('input[name="notes"][value="side"]')
    await isThere('html[data-notes=side]')
    assert.ok((await countShown('.edition .notes')) > 0)
  })

  await t.test('keys lead from provision to provision, an entry opens beside its word and closes', async () => {
    await reader.type('j')
    await reader.waitFor(() => location.hash.length > 1)
    await reader.evaluate(() => {
      const terms = document.querySelectorAll<HTMLElement>('.edition .unit a.term')
      const term = terms[Math.floor(terms.length / 2)]
      term?.setAttribute('data-tried', '')
      term?.scrollIntoView({ behavior: 'instant' })
      term?.click()
    })
    await reader.waitFor(() => document.querySelector('#entry')?.checkVisibility() === true)
    const isBeside = () => {
      const term = document.querySelector('[data-tried]')?.getBoundingClientRect()
      const entry = document.querySelector('#entry')?.getBoundingClientRect()
      if (!term || !entry || entry.top < 0 || entry.bottom > innerHeight) return false
      const [above, below] = [term.top - entry.bottom, entry.top - term.bottom]
      return Math.max(above, below) >= 0 && Math.max(above, below) < 20
    }
    await reader.waitFor(isBeside)
    await reader.type('Escape')
    await reader.waitFor(() => document.querySelector('#entry')?.checkVisibility() !== true)
  })

  await t.test('the search in the header shows what it finds', async () => {
    await reader.click('[data-search-open]')
    await isThere('dialog[open] input')
    await reader.type('5G')
    await isThere('dialog [role=option]')
    await reader.waitFor(() => (document.querySelector('dialog [role=listbox]')?.clientHeight ?? 0) > 100)
    await reader.type('Escape')
    await reader.waitFor(() => !document.querySelector('dialog[open]'))
  })

  await t.test('a search finds, and its result opens with the hits marked', async () => {
    await reader.goto(server.url('zh-hant/search/?q=5G基站'))
    await isThere('.search-result a')
    await reader.click('.search-result a')
    await isThere('.find-bar')
    assert.ok(await reader.evaluate(() => CSS.highlights.size > 0))
  })
}
