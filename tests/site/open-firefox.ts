/** Firefox, where the machine has one: `FIREFOX_PATH`, else `firefox` or `firefox-esr`. */
import puppeteer from 'puppeteer-core'
import type { Page } from 'puppeteer-core'
import { findProgram } from './find-program.ts'
import type { Reader } from './reading.ts'

const program = findProgram('FIREFOX_PATH', ['firefox', 'firefox-esr'])

/** Why there is no Firefox to test with; undefined where there is one. */
export const noFirefox = program ? undefined : 'no Firefox on this machine'

/** A reader with one page in Firefox; the caller closes it. */
export async function openFirefox(): Promise<{ reader: Reader; page: Page; close: () => Promise<void> }> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: program, headless: true })
  const page = await browser.newPage()
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
    press: async ({ x, y }, towards) => {
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(towards.x, towards.y)
    },
    release: async ({ x, y }) => {
      await page.mouse.move(x, y, { steps: 2 })
      await page.mouse.up()
    },
    resize: (width) => page.setViewport({ width, height: 900 }),
  }
  await reader.resize(1280)
  return { reader, page, close: () => browser.close() }
}
