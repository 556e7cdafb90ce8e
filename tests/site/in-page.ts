/** What the tests ask of a page that is open in a browser. */
import type { Page } from 'playwright'

/** Where an element stands on screen, CSS pixels from the top; NaN if there is none of that id. */
export const topOf = (page: Page, id: string): Promise<number> =>
  page.evaluate((wanted) => document.getElementById(wanted)?.getBoundingClientRect().top ?? NaN, id)

/** Waits until a page is in a language and an element of it stands where it is to stand, `top` CSS pixels from the top. */
export const settles = (page: Page, lang: string, id: string, top: number): Promise<unknown> =>
  page.waitForFunction(
    ([wanted, of, at]) =>
      document.documentElement.lang === wanted &&
      document.readyState === 'complete' &&
      Math.abs((document.getElementById(of)?.getBoundingClientRect().top ?? NaN) - at) < 2,
    [lang, id, top] as const,
    { timeout: 15_000 },
  )

/** Waits until a document that was opened at its top has been laid out as a whole. */
export const laidOut = (page: Page): Promise<unknown> => page.waitForSelector('html:not([data-from-top])')

/** Scrolls an element of a page that is laid out to 150 pixels below the top, as far as the page goes; says where it then stands. */
export async function scrollTo(page: Page, id: string): Promise<number> {
  await laidOut(page)
  const top = await topOf(page, id)
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), top - 150)
  return topOf(page, id)
}

/** How many pixels a page is wider than the window; none or less if it fits. */
export const beyondWindow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** A sum of layout shifts below this is a pixel of a line or two; one of a tenth is called good, https://web.dev/articles/cls. */
export const SEEN_SHIFT = 0.001

/** How far what is on screen has shifted by itself since the page began to load: the sum of its layout shifts. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let sum = 0
    const observer = new PerformanceObserver((list) => {
      for (const each of list.getEntries()) if ('value' in each) sum += Number(each.value)
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    observer.disconnect()
    return sum
  })

/** Errors of a page's scripts and console from now on, each behind the address it came at: a list that grows. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()} ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`${page.url()} ${error.message}`))
  return faults
}

/**
 * A stopwatch for what a page does: the processor time of its main thread during an act, in milliseconds. What other
 * programs of the machine take does not count.
 */
export async function stopwatch(page: Page): Promise<(act: () => Promise<unknown>) => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN)
  }
  return async (act) => {
    const before = await spent()
    await act()
    return (await spent()) - before
  }
}

/** Chooses in the menu of view and notes as a reader would: opens it, clicks the choice, closes it. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.click('.reading-button')
  await page.locator(`.reading-choices label:has(input[name="${name}"][value="${value}"])`).click()
  await page.keyboard.press('Escape')
}
