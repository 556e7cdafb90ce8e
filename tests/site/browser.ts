/** A browser and a running site for the tests of the built pages. */
import { after } from 'node:test'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, BrowserServer, LaunchOptions, Page } from 'playwright-core'
import { serve, type SiteServer } from '../../src/disk/serve.ts'
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

/** Starts the first Chromium of the machine that can be started. */
async function start<Started>(launch: (options: LaunchOptions) => Promise<Started>): Promise<Started> {
  const failures: string[] = []
  for await (const program of findChromiums()) {
    try {
      return await launch({ ...program, args: ARGS })
    } catch (error) {
      failures.push(`- ${program.executablePath ?? 'Playwright’s own'}: ${String(error).split('\n', 1).join('')}`)
    }
  }
  throw new Error(
    `Unexpected machine without a browser that starts, expected a Chromium: install Chromium or Chrome, or set CHROMIUM_PATH to one. Tried:\n${failures.join('\n')}`,
  )
}

/** Starts the browser that all tests of a run share: its address goes to them as `BROWSER`. The caller closes it. */
export const launchShared = async (): Promise<BrowserServer> => start((options) => chromium.launchServer(options))

/**
 * A browser without a window, the shared one if there is one and the test needs none of its own; the caller closes it.
 * Service workers are blocked unless a test asks for them with `serviceWorkers: 'allow'`: each new context would store
 * pages that nobody comes back to.
 */
export async function launchBrowser(isOwn = false): Promise<Browser> {
  const { BROWSER } = process.env
  const browser = await (BROWSER && !isOwn ? chromium.connect(BROWSER) : start((options) => chromium.launch(options)))
  const newContext = browser.newContext.bind(browser)
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options })
  return browser
}

/** Serves a folder under a base path on a free port; the caller closes it. */
export async function serveSite(dir: string, base: string): Promise<SiteServer> {
  return serve({ dir, base, port: 0 })
}

/**
 * A browser for the tests of a file, closed after the last of them. A file asks for it at its head, before its first
 * test: without a browser the file then is one failed test that says why. One of its own has a clipboard of its own.
 */
export async function openBrowser(isOwn = false): Promise<Browser> {
  const browser = await launchBrowser(isOwn)
  after(() => browser.close())
  return browser
}

/** A page at an address in a context of its own, which is closed with it. */
export async function openPage(browser: Browser, address: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options)
  await page.goto(address)
  return page
}

/**
 * A browser and a served site for the tests of a file, as `openBrowser` gives one. `open` opens a page at a path below
 * the base; the caller closes it.
 */
export async function openSite({ dir, base }: BuiltSite, isOwn = false) {
  const browser = await openBrowser(isOwn)
  const server = await serveSite(dir, base)
  after(() => server.close())
  const open = (path: string, options?: BrowserContextOptions) => openPage(browser, server.url(path), options)
  return { browser, server, open }
}

/** A built site: its folder, and the path it was built for. */
export interface BuiltSite {
  dir: string
  base: string
  /** The address it will stand at, as `SITE` gives it; empty where it is not known. */
  origin: string
}

/** The sites that `npm test` has built, one for `/` and one for a sub-path. */
export const builtSites: readonly BuiltSite[] = [
  { dir: process.env.SITE_ROOT ?? 'dist', base: '/', origin: '' },
  { dir: process.env.SITE_SUB ?? '.test/dist-sub', base: '/sub/path/', origin: 'https://edition.example' },
]
