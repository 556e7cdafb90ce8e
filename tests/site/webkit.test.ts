/**
 * What a reader does most, in WebKit, where the machine has WebKitGTK's driver (`WEBKIT_DRIVER_PATH`, else
 * `WebKitWebDriver`) and Xvfb (`XVFB_PATH`, else `Xvfb`), since its browser wants a display. It cannot print by driver.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { Builder, By, Key } from 'selenium-webdriver'
import type { WebDriver } from 'selenium-webdriver'
import { ServiceBuilder } from 'selenium-webdriver/safari.js'
import { serveSite } from './browser.ts'
import { site } from './dist.ts'
import { findProgram } from './find-program.ts'
import { isText, longest, testReading } from './reading.ts'
import type { Reader } from './reading.ts'

const program = findProgram('WEBKIT_DRIVER_PATH', ['WebKitWebDriver'])
const xvfb = findProgram('XVFB_PATH', ['Xvfb'])

/** The longest wait for the page, milliseconds. */
const PATIENCE = 10_000

/** Starts a display that nobody sees, on the first number that is free. */
async function startDisplay(path: string): Promise<{ name: string; close: () => void }> {
  const child = spawn(path, ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'])
  const number = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => '')])
  const name = `:${String(number).trim()}`
  if (name === ':') throw new Error(`Unexpected end of ${path}, expected a display`)
  return { name, close: () => child.kill() }
}

/** Starts the driver and its browser on a display; the driver ends with `close`. */
async function startWebKit(path: string, display: string): Promise<{ driver: WebDriver; close: () => Promise<void> }> {
  // the driver’s environment is that of this process
  Object.assign(process.env, { DISPLAY: display, GDK_BACKEND: 'x11' })
  const service = new ServiceBuilder(path).build()
  const args = ['--automation', '--javascript-can-open-windows-automatically=true']
  const driver = await new Builder()
    .usingServer(await service.start())
    .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { args } })
    .build()
  const close = async () => {
    await driver.quit()
    await service.kill()
  }
  return { driver, close }
}

/** Goes on in a window without bars, which can be as narrow as a telephone. */
async function openBare(driver: WebDriver): Promise<void> {
  const barred = await driver.getWindowHandle()
  await driver.executeScript(() => void open('about:blank', '_blank', 'popup,width=1280,height=900'))
  const bare = (await driver.getAllWindowHandles()).find((each) => each !== barred)
  if (!bare) throw new Error('Unexpected refusal to open a window')
  await driver.switchTo().window(bare)
}

/** In the page, once: notes from now on what goes wrong, and what the policy has forbidden already. */
function watch(): void {
  if ('faults' in window) return
  const faults: string[] = []
  Object.assign(window, { faults })
  const reports = (list: ReportList) => faults.push(...list.map(({ body }) => JSON.stringify(body)))
  new ReportingObserver(reports, { types: ['csp-violation'], buffered: true }).observe()
  addEventListener('error', ({ message }) => faults.push(message))
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)))
  console.error = (...words: unknown[]) => faults.push(words.join(' '))
}

test('in WebKit', { skip: program && xvfb ? false : 'no WebKitWebDriver or no Xvfb on this machine' }, async (t) => {
  const opened: (() => unknown)[] = []
  t.after(async () => {
    for (const close of opened.reverse()) await close()
  })
  const server = await serveSite(site.dir, site.base)
  opened.push(server.close)
  const display = await startDisplay(xvfb ?? '')
  opened.push(display.close)
  const { driver, close } = await startWebKit(program ?? '', display.name)
  opened.push(close)
  await openBare(driver)

  const faults: string[] = []
  const collect = async () => {
    faults.push(...(await driver.executeScript<string[]>(() => Reflect.get(window, 'faults')?.splice(0) ?? [])))
  }
  const evaluate: Reader['evaluate'] = async (run, ...args) => {
    await driver.executeScript(watch)
    return driver.executeScript(run, ...args)
  }
  const reader: Reader = {
    evaluate,
    goto: async (address) => {
      await collect()
      await driver.get(address)
    },
    waitFor: (isTrue, ...args) => driver.wait(() => evaluate(isTrue, ...args), PATIENCE, String(isTrue), 50),
    click: async (selector) => {
      await collect()
      await driver.findElement(By.css(selector)).click()
    },
    type: (keys) =>
      driver
        .actions()
        .sendKeys(keys === 'Escape' ? Key.ESCAPE : keys)
        .perform(),
    control: (letter) => driver.actions().keyDown(Key.CONTROL).sendKeys(letter).keyUp(Key.CONTROL).perform(),
    resize: (width) => driver.manage().window().setRect({ width, height: 900 }),
  }
  await testReading(t, reader, server)

  await t.test('what was read is there when the host is gone', async () => {
    await reader.goto(server.url('offline/'))
    await reader.waitFor(() => document.querySelector('[data-offline-keep]:enabled') !== null)
    await reader.goto(server.url(longest))
    const isKept = () => caches.match(location.href).then(Boolean)
    while (!(await reader.evaluate(isKept))) await driver.sleep(50)
    await server.close()
    await driver.navigate().refresh()
    assert.ok(await reader.evaluate(isText))
    await reader.goto(server.url('zh-hant/targets/'))
    assert.ok(await reader.evaluate(() => document.querySelector('[data-offline]') !== null))
  })

  await collect()
  assert.deepEqual(faults, [])
})
