/** What a reader does most, in Firefox, where the machine has one: `FIREFOX_PATH`, else `firefox` or `firefox-esr`. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import puppeteer from 'puppeteer-core'
import { serveSite } from './browser.ts'
import { site } from './dist.ts'
import { findProgram } from './find-program.ts'
import { longest, testReading } from './reading.ts'
import type { Reader } from './reading.ts'

const firefox = findProgram('FIREFOX_PATH', ['firefox', 'firefox-esr'])

/** What Firefox says when a page is left while it loads: an address in the other script leads on to the one that is kept. */
const LEFT = /^Error: Failed to load ‘’\. A ServiceWorker intercepted/

test('in Firefox', { skip: firefox ? false : 'no Firefox on this machine' }, async (t) => {
  const server = await serveSite(site.dir, site.base)
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true })
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !LEFT.test(message.text())) faults.push(message.text())
  })
  page.on('pageerror', (error) => {
    if (!LEFT.test(String(error))) faults.push(String(error))
  })
  t.after(async () => {
    await browser.close()
    await server.close()
  })
  const reader: Reader = {
    goto: (address) => page.goto(address),
    evaluate: (run, ...args) => page.evaluate(run, ...args),
    waitFor: (isTrue, ...args) => page.waitForFunction(isTrue, {}, ...args),
    type: (keys) => (keys === 'Escape' ? page.keyboard.press(keys) : page.keyboard.type(keys)),
    control: async (letter) => {
      await page.keyboard.down('Control')
      await page.keyboard.press(letter)
      await page.keyboard.up('Control')
    },
    click: (selector) => page.click(selector),
    resize: (width) => page.setViewport({ width, height: 900 }),
  }
  await reader.resize(1280)
  await testReading(t, reader, server)

  await t.test('print shows the text and nothing of the interface', async () => {
    await page.goto(server.url(longest))
    const pdf = await page.pdf({ preferCSSPageSize: true })
    assert.ok(pdf.length > 10_000)
  })

  assert.deepEqual(faults, [])
})
