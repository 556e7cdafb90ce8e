/**
 * WebKit, where the machine has WebKitGTK's driver (`WEBKIT_DRIVER_PATH`, else `WebKitWebDriver`) and Xvfb (`XVFB_PATH`,
 * else `Xvfb`), since its browser wants a display. It cannot print by driver.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Builder, By, Key, Origin } from 'selenium-webdriver'
import type { WebDriver } from 'selenium-webdriver'
import { ServiceBuilder } from 'selenium-webdriver/safari.js'
import { findProgram } from './find-program.ts'
import type { Reader, Spot } from './reading.ts'

const program = findProgram('WEBKIT_DRIVER_PATH', ['WebKitWebDriver'])
const xvfb = findProgram('XVFB_PATH', ['Xvfb'])

/** Why there is no WebKit to test with; undefined where there is one. */
export const noWebKit = program && xvfb ? undefined : 'no WebKitWebDriver or no Xvfb on this machine'

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

/** Where a driver's pointer goes: whole pixels of the window. */
const at = ({ x, y }: Spot) => ({ x: Math.round(x), y: Math.round(y), duration: 0, origin: Origin.VIEWPORT })

/** A reader with one window in WebKit, and the faults that its pages had so far; the caller closes it. */
export async function openWebKit() {
  const display = await startDisplay(xvfb ?? '')
  const { driver, close } = await startWebKit(program ?? '', display.name)
  await openBare(driver)
  const faults: string[] = []
  const collect = async () => {
    faults.push(...(await driver.executeScript<string[]>(() => Reflect.get(window, 'faults')?.splice(0) ?? [])))
    return faults
  }
  const evaluate: Reader['evaluate'] = (run, ...args) =>
    driver.executeScript(`(${String(watch)})(); return (${String(run)})(...arguments)`, ...args)
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
    press: (spot, towards) => driver.actions().move(at(spot)).press().move(at(towards)).perform(),
    // a selection follows the mouse one move late
    release: (spot) =>
      driver
        .actions()
        .move(at({ ...spot, x: spot.x - 2 }))
        .move(at(spot))
        .release()
        .perform(),
    type: (keys) =>
      driver
        .actions()
        .sendKeys(keys === 'Escape' ? Key.ESCAPE : keys)
        .perform(),
    control: (letter) => driver.actions().keyDown(Key.CONTROL).sendKeys(letter).keyUp(Key.CONTROL).perform(),
    resize: (width) => driver.manage().window().setRect({ width, height: 900 }),
  }
  return {
    reader,
    driver,
    collect,
    close: async () => {
      await close()
      display.close()
    },
  }
}
