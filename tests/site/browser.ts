/** A browser and a running site for the tests of the built pages. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser, type BrowserServer } from 'playwright-core'
import { serve, type SiteServer } from '../../src/serve.ts'

/** A browser to start: the path of the program, and arguments it needs besides ours. */
interface Program {
  path: string
  args: string[]
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where macOS and Windows keep Chrome, which is not on the PATH there. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
  ),
]

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

/** Chromium named by `CHROMIUM_PATH`; a path that does not exist is an error, not a reason to look on. */
function fromEnvironment(): Program | null {
  const path = process.env.CHROMIUM_PATH
  if (!path) return null
  if (!existsSync(path)) throw new Error(`Unexpected CHROMIUM_PATH ${path}, expected the path of a Chromium`)
  return { path, args: [] }
}

/** The Chromium that `npx playwright install chromium` has put on this machine. */
function fromPlaywright(): Program | null {
  const path = chromium.executablePath()
  return path && existsSync(path) ? { path, args: [] } : null
}

/** The Chromium or Chrome of the system. */
function fromSystem(): Program | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES]
  const path = paths.find((candidate) => existsSync(candidate))
  return path ? { path, args: [] } : null
}

/** The Chromium that npm brings for Linux on x64. It has no Chinese fonts: nothing for pictures. */
async function fromPackage(): Promise<Program | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const { default: packaged } = await import('@sparticuz/chromium')
  return { path: await packaged.executablePath(), args: packaged.args }
}

/** Finds a browser: `CHROMIUM_PATH`, Playwright's own, the system's, then the one from npm. */
async function findBrowser(): Promise<Program> {
  const found = fromEnvironment() ?? fromPlaywright() ?? fromSystem() ?? (await fromPackage())
  if (found) return found
  throw new Error('Unexpected machine without a browser: install Chromium or Chrome, or set CHROMIUM_PATH to one.')
}

async function launchOptions(): Promise<{ executablePath: string; args: string[] }> {
  const { path, args } = await findBrowser()
  return { executablePath: path, args: [...new Set([...args, ...ARGS])] }
}

/** Starts the browser that all tests of a run share: its address goes to them as `BROWSER`. The caller closes it. */
export async function launchShared(): Promise<BrowserServer> {
  return chromium.launchServer(await launchOptions())
}

/**
 * A browser without a window, the shared one if there is one; the caller closes it. Service workers are blocked unless
 * a test asks for them with `serviceWorkers: 'allow'`: each new context would store pages that nobody comes back to.
 */
export async function launchBrowser(): Promise<Browser> {
  const { BROWSER } = process.env
  const browser = await (BROWSER ? chromium.connect(BROWSER) : chromium.launch(await launchOptions()))
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
