/** Where the parts of pages come from that a site may replace, and the routes of the pages. */
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join, resolve } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import type { PageBundle } from './page-bundle.ts'
import type { ComponentName, SiteOptions } from './site-options.ts'
import { COMPONENT_NAMES } from './site-options.ts'

const MODULE = 'virtual:duidu/'
const isComponent = (name: string): name is ComponentName => COMPONENT_NAMES.some((each) => each === name)

/** Resolves `virtual:duidu/Header` to the site's own component or to the program's. */
export const componentModules = (
  root: string,
  siteRoot: string,
  components: SiteOptions['components'] = {},
): Plugin => ({
  name: 'duidu-components',
  enforce: 'pre',
  resolveId: (id) => {
    const name = id.startsWith(MODULE) ? id.slice(MODULE.length) : ''
    if (!isComponent(name)) return undefined
    const own = components[name]
    return own === undefined ? join(root, 'src', 'components', 'frame', `${name}.astro`) : resolve(siteRoot, own)
  },
})

/** What Astro calls the module that renders pages. */
const ENTRY = 'prerender-entry'

/** Tells where the bundle that renders pages was written. */
export const bundleOfPages = (tell: (bundle: PageBundle) => void): Plugin => ({
  name: 'duidu-bundle',
  writeBundle: ({ dir }, written) => {
    const entry = Object.keys(written).find((name) => name.startsWith(ENTRY))
    if (dir !== undefined && entry !== undefined) tell({ folder: dir, entry: join(dir, entry) })
  },
})

/** Pages of which there are many, and which read no table that a second thread lacks (`site/handed-tables.ts`). */
const BESIDE =
  /\[\.{3}script\]\/(?:documents\/\[id\]\/(?:synopsis\/.*|source|targets)|terms\/\[id\])\.astro$|compare\/\[document\]\.bin\.[jt]s$/

/** Whether the page in a file may be rendered in a second thread. */
export const mayBeBeside = (component: string): boolean => BESIDE.test(component)

/** The address of a style sheet as a module: a path in the site, or a name of a package. */
export const styleModule = (siteRoot: string, name: string): string =>
  /^\.{0,2}\//.test(name) ? resolve(siteRoot, name) : name

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]

/** Adds the program's pages to a site that has its own, below a prefix. */
export function injectPages({ injectRoute }: Pick<Setup, 'injectRoute'>, root: string, prefix: string): void {
  const pages = join(root, 'src', 'pages')
  for (const file of globSync('**/*.{astro,ts,js}', { cwd: pages }).sort()) {
    const name = file.replaceAll('\\', '/')
    // a larger site has a page of its own for what is not there
    if (prefix && name === '404.astro') continue
    const route = name.replace(/\.(?:astro|ts|js)$/, '').replace(/(?:^|\/)index$/, '')
    injectRoute({ pattern: `/${join(prefix, route)}`, entrypoint: join(pages, file), prerender: true })
  }
}

/** A folder's path from its address. */
export const pathOf = (url: URL): string => resolve(fileURLToPath(url))
