/** The search knows what the site has by name, puts the document at hand first, and says what cannot be looked for. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { openSite } from './browser.ts'
import { provisionRow } from '../../src/schemas/index.ts'
import { longestDocument, rowsOf, site } from './dist.ts'

const { server, open } = await openSite(site)
const jumps = z.array(z.object({ kind: z.string(), whole: z.boolean(), title: z.string(), url: z.string() }))

/** What a function of the search module of a page says of queries. */
async function ask(prefix: string, what: 'jump' | 'search' | 'parts', queries: readonly string[]): Promise<unknown[]> {
  const page = await open(prefix)
  const answers = await page.evaluate(
    async ({ address, name, words }) => {
      const module: Record<string, (query: string) => Promise<unknown[]>> = await import(address)
      const run = module[name]
      return run ? Promise.all(words.map((word) => run(word))) : []
    },
    { address: server.url(`${prefix}search/api.js`), name: what, words: [...queries] },
  )
  await page.close()
  return answers
}

test('indicators, topics, terms in English and Pinyin, and words of other regions come first as jumps', async () => {
  for (const prefix of ['', 'zh-hant/']) {
    const queries = ['5G基站', 'smart city', 'zhihui chengshi', 'ZhihuiChengshi', '網際網路', '网际网路'] as const
    const answers = (await ask(prefix, 'jump', queries)).map((answer) => jumps.parse(answer))
    const [series = [], english = [], spaced = [], joined = [], taiwan = [], folded = []] = answers
    assert.ok(series.some(({ kind, url }) => kind === 'series' && url.startsWith(server.url(`${prefix}targets/`))))
    for (const found of [english, spaced, joined]) {
      assert.equal(found[0]?.kind, 'term')
      assert.equal(found[0]?.title, prefix ? '智慧城市' : '智慧城市')
      assert.equal(found[0]?.whole, true)
    }
    for (const found of [taiwan, folded]) {
      const word = found.find(({ kind }) => kind === 'word')
      assert.equal(word?.title, prefix ? '互聯網' : '互联网')
      assert.equal(word?.url, server.url(`${prefix}search/?q=${encodeURIComponent('互联网')}`))
    }
  }
})

test('a dash or bracket finds what the text has in its place, and a foreign word is not cut into letters', async () => {
  const ranges = rowsOf(site, 'provisions', provisionRow).flatMap(({ text }) => /[\dA-Z]+—[\dA-Z]+/.exec(text) ?? [])
  const [range = ''] = ranges
  const [typed = [], printed = []] = (await ask('', 'search', [range.replace('—', '-'), range])).map((each) =>
    z.array(z.object({ provision: z.string() })).parse(each),
  )
  assert.ok(printed.length > 0)
  assert.deepEqual(typed, printed)
  const [parts] = await ask('', 'parts', ['Zhejiang qqzz'])
  for (const { text } of z.array(z.object({ text: z.string() })).parse(parts)) assert.ok(text.length > 1, text)
})

test('in a document its own results come first, and marks alone are no query', async () => {
  const page = await open(longestDocument(site))
  await page.click('[data-search-open]')
  await page.fill('dialog input[name=q]', '互联网')
  const groups = page.locator('dialog [role=group]')
  await groups.filter({ hasText: '在本文中' }).waitFor()
  const names = await groups.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
  assert.equal(names.filter((name) => name !== '直达')[0], '在本文中')
  for (const query of ['"', '，。', '——']) {
    await page.fill('dialog input[name=q]', query)
    await page.getByText('只有标点').waitFor()
    assert.equal(await page.locator('dialog [role=option]').count(), 0)
  }
  await page.goto(server.url('search/?q=%22'))
  await page.getByText('只有标点').waitFor()
  await page.close()
})
