/** Astro's bundle that renders pages, as a second thread uses it too. */
import { pathToFileURL } from 'node:url'
import type { RouteData } from 'astro'

/** Where the bundle was written, and its first module. */
export interface PageBundle {
  folder: string
  entry: string
}

/** What Astro tells the bundle about the styles and scripts of pages, as far as they are rendered with it. */
export interface BundleParts {
  internals: { pagesByKeys: Map<string, { styles: unknown[] }>; entrySpecifierToBundleMap: Map<string, string> }
  scripts: unknown[]
}

/** What Astro's own prerenderer asks of the bundle. */
interface PageApp {
  manifest: { routes: { routeData: RouteData }[] }
  setInternals: (internals: BundleParts['internals']) => void
  setOptions: (options: { settings: Pick<BundleParts, 'scripts'>; logger: object }) => void
  getComponentByRoute: (route: RouteData) => Promise<unknown>
  render: (request: Request, how: { routeData: RouteData }) => Promise<Response>
}

/** The app of a bundle; the same in a thread for whoever asks. */
export async function openBundle({ entry }: PageBundle): Promise<PageApp> {
  // what Astro writes
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  const { app } = (await import(pathToFileURL(entry).href)) as { app: PageApp }
  return app
}

/** Listens to what Astro tells the bundle in this thread; what it gives says it again, once it has been told. */
export async function listenTo(bundle: PageBundle): Promise<() => BundleParts | null> {
  const app = await openBundle(bundle)
  let internals: BundleParts['internals'] | undefined
  let scripts: unknown[] | undefined
  const { setInternals, setOptions } = app
  app.setInternals = (told) => {
    internals = told
    setInternals.call(app, told)
  }
  app.setOptions = (told) => {
    ;({ scripts } = told.settings)
    setOptions.call(app, told)
  }
  return () => {
    if (!internals || !scripts) return null
    const { pagesByKeys, entrySpecifierToBundleMap } = internals
    const styles = Array.from(pagesByKeys, ([key, page]) => [key, { styles: page.styles }] as const)
    return { internals: { pagesByKeys: new Map(styles), entrySpecifierToBundleMap }, scripts }
  }
}
