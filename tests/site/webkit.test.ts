/** What a reader does most, in WebKit. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serveSite } from './browser.ts'
import { site } from './dist.ts'
import { noWebKit, openWebKit } from './open-webkit.ts'
import { isText, longest, testReading } from './reading.ts'

test('in WebKit', { skip: noWebKit ?? false }, async (t) => {
  const opened: (() => unknown)[] = []
  t.after(async () => {
    for (const close of opened.reverse()) await close()
  })
  const server = await serveSite(site.dir, site.base)
  opened.push(server.close)
  const { reader, driver, collect, close } = await openWebKit()
  opened.push(close)
  await testReading(t, reader, server)

  await t.test('what was read is there when the host is gone', async () => {
    await reader.goto(server.url('offline/'))
    await reader.waitFor(() => document.querySelector('[data-offline-keep]:enabled') !== null)
    await reader.goto(server.url(longest))
    const isKept = () => caches.match(location.href).then(Boolean)
    while (!(await reader.evaluate(isKept))) await driver.sleep(50)
    await server.close()
    await driver.navigate().refresh()
    assert.ok(await reader.evaluate(isText))
    await reader.goto(server.url('zh-hant/targets/'))
    await reader.waitFor(() => document.querySelector('[data-offline]') !== null)
  })

  assert.deepEqual(await collect(), [])
})
