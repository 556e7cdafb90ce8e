import { launchBrowser, serveSite } from '../site/browser.ts'

/** Asked of each site: frequent enough to be found in any plan. */
const QUERY = '数字经济'

/**
 * Bytes that a reader's first query moves, the page itself left out; null where there is no browser. It arrives at once,
 * as from an input method: typed key by key, a busy machine would count the search for its first character too.
 */
export async function weighFirstQuery(dist: string): Promise<number | null> {
  const browser = await launchBrowser().catch(() => null)
  if (!browser) return null
  const server = await serveSite(dist, '/')
  try {
    const page = await browser.newPage()
    await page.goto(server.url(''))
    const session = await page.context().newCDPSession(page)
    let moved = 0
    await session.send('Network.enable')
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (moved += encodedDataLength))
    await page.keyboard.press('/')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.insertText(QUERY)
    await page.waitForSelector('[role=option]')
    return moved
  } finally {
    await server.close()
    await browser.close()
  }
}
