/** A browser and a running site for the tests of the built pages. */
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core'
import { serve, type SiteServer } from '../../src/serve.ts'
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
 * A browser without a window, the shared one if there is one; the caller closes it. Service workers are blocked unless
 * a test asks for them with `serviceWorkers: 'allow'`: each new context would store pages that nobody comes back to.
 */
export async function launchBrowser(): Promise<Browser> {
  const { BROWSER } = process.env
  const browser = await (BROWSER ? chromium.connect(BROWSER) : start((options) => chromium.launch(options)))
  const newContext = browser.newContext.bind(browser)
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options })
  return browser
}

/** Serves a folder under a base path on a free port; the caller closes it. */
export async function serveSite(dir: string, base: string): Promise<SiteServer> {
  return serve({ dir, base, port: 0 })
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
