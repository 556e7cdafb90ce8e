/** What a reader does most, in Firefox. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serveSite } from './browser.ts'
import { site } from './dist.ts'
import { noFirefox, openFirefox } from './open-firefox.ts'
import { longest, testReading } from './reading.ts'

/** What Firefox says of a file when a page is left while it loads. */
const LEFT = /^Error: Failed to load ‘[^’]*’\. A ServiceWorker intercepted/

test('in Firefox', { skip: noFirefox ?? false }, async (t) => {
  const server = await serveSite(site.dir, site.base)
  const { reader, page, close } = await openFirefox()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !LEFT.test(message.text())) faults.push(message.text())
  })
  page.on('pageerror', (error) => {
    if (!LEFT.test(String(error))) faults.push(String(error))
  })
  t.after(async () => {
    await close()
    await server.close()
  })
  await testReading(t, reader, server)

  await t.test('print shows the text and nothing of the interface', async () => {
    await page.goto(server.url(longest))
    const pdf = await page.pdf({ preferCSSPageSize: true })
    assert.ok(pdf.length > 10_000)
  })

  assert.deepEqual(faults, [])
})
