/** Pages are rendered some at a time: what one reads is noted for it alone, and each comes back as it was rendered. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { AstroPrerenderer } from 'astro'
import { renderOnce } from '../src/render-once.ts'
import { keyOfProps, readable } from '../src/site/page-reads.ts'

const folder = mkdtempSync(join(tmpdir(), 'render-once-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const words = new Map([...'abcdefghijklmnop'].map((name) => [name, `of ${name}`]))
/** What pages read: registered anew for each build, for within one nothing changes. */
const registerWords = () => readable('test-words', (name: string) => words.get(name))
let read = registerWords()
let rendered: string[] = []

/** Renders a page of the words under its name, with a wait between two of its reads. */
const prerenderer: AstroPrerenderer = {
  name: 'test',
  // Astro's own routes have fields that nobody asks for here

  getStaticPaths: () =>
    Promise.resolve(
      [...words.keys()].map((name) => ({ pathname: `/${name}/`, route: {}, cacheKey: keyOfProps({}) })),
    ) as ReturnType<AstroPrerenderer['getStaticPaths']>,
  render: async ({ url }) => {
    const name = url.slice(-2, -1)
    rendered.push(name)
    const before = read(name)
    await setTimeout(1)
    return new Response(`${before}, ${read(name)}`, { headers: { 'content-type': 'text/html' } })
  },
}

/** The pages of a build, by name, and which of them were rendered. */
async function build() {
  rendered = []
  read = registerWords()
  const { prerenderer: once } = renderOnce(prerenderer, {
    folder,
    base: '/',
    bundle: () => ({ folder: import.meta.dirname, entry: '' }),
    mayBeBeside: null,
    lean: true,
    step: () => undefined,
  })
  await once.setup?.()
  await once.getStaticPaths()
  const pages = await Promise.all(
    [...words.keys()].map(async (name) => {
      const answer = await once.render(
        new Request(`http://localhost/${name}/`),
        {} as Parameters<AstroPrerenderer['render']>[1],
      )
      assert.ok(answer instanceof Response && answer.body !== null)
      return [name, Buffer.from(await answer.arrayBuffer()).toString(), answer.headers.get('content-type')] as const
    }),
  )
  await once.teardown?.()
  return { pages, rendered }
}

test('a page is rendered again where what it read has changed, and no other is', async () => {
  const first = await build()
  assert.deepEqual(first.rendered, [...words.keys()])
  const same = await build()
  assert.deepEqual(same, { pages: first.pages, rendered: [] })
  words.set('c', 'changed')
  const { pages, rendered } = await build()
  assert.deepEqual(rendered, ['c'])
  assert.deepEqual(
    pages.filter(([name, text]) => first.pages.every(([other, before]) => other !== name || before !== text)),
    [['c', 'changed, changed', 'text/html']],
  )
})
