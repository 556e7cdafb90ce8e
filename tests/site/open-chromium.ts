/** Chromium as a reader of any browser. */
import { launchBrowser } from './browser.ts'
import type { Reader } from './reading.ts'

/** The longest wait for the page, milliseconds. */
const PATIENCE = 10_000

/** A reader with one page in Chromium; the caller closes it. */
export async function openChromium(): Promise<{ reader: Reader; close: () => Promise<void> }> {
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const evaluate: Reader['evaluate'] = (run, ...args) => page.evaluate(`(${String(run)})(...${JSON.stringify(args)})`)
  const reader: Reader = {
    goto: (address) => page.goto(address),
    evaluate,
    waitFor: async (isTrue, ...args) => {
      for (const end = Date.now() + PATIENCE; !(await evaluate(isTrue, ...args)); await page.waitForTimeout(50))
        if (Date.now() > end) throw new Error(`Unexpected page, expected ${String(isTrue)}`)
    },
    type: (keys) => (keys === 'Escape' ? page.keyboard.press(keys) : page.keyboard.type(keys)),
    control: (letter) => page.keyboard.press(`Control+${letter}`),
    click: (selector) => page.click(selector),
    press: async ({ x, y }, towards) => {
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(towards.x, towards.y, { steps: 2 })
    },
    release: async ({ x, y }) => {
      await page.mouse.move(x, y, { steps: 2 })
      await page.mouse.up()
    },
    resize: (width) => page.setViewportSize({ width, height: 900 }),
  }
  return { reader, close: () => browser.close() }
}
