/** A browser and a running site for the tests of the built pages. */
import { after } from 'node:test'
import { chromium } from 'playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { serve, type SiteServer } from '../../src/disk/serve.ts'
import type { BuiltSite } from './dist.ts'
import { findChromiums } from './find-program.ts'

/** Nothing but the pages under test may cause traffic, and no dialogue may appear. */
const ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,OptimizationHints,Translate',
  '--disable-quic',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
]

/**
 * Starts the first Chromium of the machine that can be started, without a window; the caller closes it. Service workers
 * are blocked unless a test asks for them with `serviceWorkers: 'allow'`: each new context would store pages that nobody
 * comes back to.
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = []
  for await (const program of findChromiums()) {
    try {
      const browser = await chromium.launch({ ...program, args: ARGS })
      const newContext = browser.newContext.bind(browser)
      browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options })
      return browser
    } catch (error) {
      failures.push(`- ${program.executablePath ?? 'Playwright’s own'}: ${String(error).split('\n', 1).join('')}`)
    }
  }
  throw new Error(
    `Unexpected machine without a browser that starts, expected a Chromium: install Chromium or Chrome, or set CHROMIUM_PATH to one. Tried:\n${failures.join('\n')}`,
  )
}

/** Serves a folder under a base path on a free port; the caller closes it. */
export async function serveSite(dir: string, base: string): Promise<SiteServer> {
  return serve({ dir, base, port: 0 })
}

let opened: Promise<Browser> | undefined

/**
 * The browser of all tests of this process, closed after the last of them. A file asks for it at its head, before its
 * first test: without a browser the file then is one failed test that says why.
 */
export async function openBrowser(): Promise<Browser> {
  if (!opened) {
    opened = launchBrowser()
    const browser = await opened
    after(() => browser.close())
  }
  return opened
}

/** The size of a page that nobody asked for another. */
const USUAL = { width: 1280, height: 720 }

/** What can be chosen anew for a page that has been used. */
const CHANGEABLE = new Set(['viewport', 'colorScheme', 'reducedMotion'])

/** Pages that are closed and wait for their next use: a new one is a new process, which takes as long as a document. */
const closed: Page[] = []

/** Opens a page that, when it is closed, forgets all that it has met and waits for its next use. */
async function newReusable(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  const session = await page.context().newCDPSession(page)
  page.close = async () => {
    const { origin } = new URL(page.url())
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.evaluate(() => sessionStorage.clear())
    await page.mouse.move(0, 0)
    await page.goto('about:blank')
    page.removeAllListeners()
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    await session.send('Network.clearBrowserCache')
    closed.push(page)
  }
  return page
}

/**
 * A page at an address that knows nothing of any other; the caller closes it. Where its options allow, it is one that has
 * been closed.
 */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Page> {
  if (Object.keys(options).some((name) => !CHANGEABLE.has(name))) {
    const page = await browser.newPage(options)
    await page.goto(address)
    return page
  }
  const page = closed.pop() ?? (await newReusable(browser))
  const { viewport = USUAL, colorScheme = 'light', reducedMotion = 'no-preference' } = options
  await page.setViewportSize(viewport ?? USUAL)
  await page.emulateMedia({ colorScheme, reducedMotion })
  await page.goto(address)
  return page
}

/**
 * A browser and a served site for the tests of a file, as `openBrowser` gives one. `open` opens a page at a path below
 * the base; the caller closes it.
 */
export async function openSite({ dir, base }: BuiltSite) {
  const browser = await openBrowser()
  const server = await serveSite(dir, base)
  after(() => server.close())
  const open = (path: string, options?: BrowserContextOptions) => openPage(browser, server.url(path), options)
  return { browser, server, open }
}
