/** What a long text on `/draft/` takes of memory, with everything that is made of it, and how long the page stands still for it. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { z } from 'zod'
import { crowd } from '../processor-time.ts'
import { launchBrowser, serveSite } from './browser.ts'
import { site } from './dist.ts'
import { longPlan } from './long-plan.ts'

/** Most megabytes that a text of 300,000 characters takes at any time, what nobody holds any more included. */
const MOST = 300

/** Longest stretch in which the page can do nothing else, milliseconds: a second on a processor four times slower. */
const LONGEST = 250

/** Milliseconds between two looks. */
const STEP = 50

const processes = z.object({ processInfo: z.array(z.object({ type: z.string(), id: z.int() })) })

/** Megabytes that a process has for itself, without files and what it shares: what browsers call its memory footprint. */
const ownMemory = (id: number): number =>
  Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? NaN) / 1000

test(
  'a text of 300,000 characters, its comparison at once and all its views and tables take at most 300 MB and never hold up the page for long',
  { skip: !existsSync('/proc/self/status') },
  async (t) => {
    const browser = await launchBrowser()
    const server = await serveSite(site.dir, site.base)
    t.after(async () => {
      await browser.close()
      await server.close()
    })
    const page = await browser.newPage()
    await page.goto(server.url('draft/'))
    const session = await browser.newBrowserCDPSession()
    const { processInfo } = processes.parse(await session.send('SystemInfo.getProcessInfo'))
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
    let most = 0
    const memory = () => Math.max(...renderers.map(ownMemory))
    const looking = setInterval(() => {
      most = Math.max(most, memory())
    }, STEP)
    t.after(() => clearInterval(looking))
    await page.evaluate(() => {
      const noted = { longest: 0 }
      Object.assign(window, { noted })
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration)
      }).observe({ type: 'longtask' })
    })
    const saying = (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor({ timeout: 180_000 })
    const buffer = Buffer.from(longPlan(300_000))
    await page.setInputFiles('[data-draft-field=first] input[type=file]', { name: 'a.txt', mimeType: '', buffer })
    await saying('读完')
    await page.click('[data-draft-compare]')
    await saying('已与')
    const compared = most
    await page.check('input[name=draft-script][value=parallel]', { force: true })
    await page.waitForSelector('.draft-text .other')
    for (const tab of await page.getByRole('tab').all()) await tab.click()
    clearInterval(looking)
    const longest = await page.evaluate((): number => Reflect.get(Reflect.get(window, 'noted'), 'longest'))
    t.diagnostic(`longest ${longest} ms`)
    t.diagnostic(`at most ${Math.round(compared)} MB until it is compared, ${Math.round(most)} MB with all views`)
    assert.ok(compared > 0 && most <= MOST, `${most} MB`)
    assert.ok(longest < LONGEST * crowd(), `${longest} ms`)
  },
)
