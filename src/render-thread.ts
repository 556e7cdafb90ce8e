/** A thread that renders pages for `render-beside.ts`, from the bundle and the tables that it is handed. */
import { parentPort, workerData } from 'node:worker_threads'
import { openBundle } from './page-bundle.ts'
import type { Rendered, Asked, RenderWork } from './render-beside.ts'
import { renderKept } from './render-kept.ts'
import { takeTables } from './site/handed-tables.ts'

// what `render-beside.ts` starts it with
// eslint-disable-next-line @typescript-eslint/consistent-type-assertions
const { bundle, parts, handed, keeping } = workerData as RenderWork
takeTables(handed)
const app = await openBundle(bundle)
app.setInternals(parts.internals)
app.setOptions({ settings: parts, logger: { options: { destination: { write: () => true } } } })
const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]))
const pages = renderKept(keeping)

async function answer({ url, component, address, made }: Asked): Promise<void> {
  const routeData = routes.get(component)
  if (!routeData) throw new Error(`Unexpected ${component}, expected a page of the bundle`)
  // what a page may have read is known once its module is there
  await app.getComponentByRoute(routeData)
  const page = await pages.page(address, made, () => app.render(new Request(url), { routeData }))
  // what was kept is part of a larger buffer, which cannot be given away
  const body = page.body.byteLength === page.body.buffer.byteLength ? page.body : page.body.slice()
  parentPort?.postMessage({ page: { ...page, body } } satisfies Rendered, [body.buffer])
}

/** Says which error a page ended with, in the place of the page. */
const fail = (error: unknown): void => parentPort?.postMessage({ error } satisfies Rendered)

async function end(): Promise<void> {
  await pages.end(false)
  parentPort?.close()
}

let last = Promise.resolve()
parentPort?.on('message', (asked: Asked | null) => {
  last = last.then(() => (asked ? answer(asked).catch(fail) : end()))
})
