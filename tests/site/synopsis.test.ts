/** The synopsis of a document: each measure beside its counterparts, and the agencies by place. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencyRow, linkRow, provisionRow } from '../../src/schemas/index.ts'
import { belowTitle } from '../../src/site/below-title.ts'
import { shownCounterparts } from '../../src/site/synopsis.ts'
import {
  attribute,
  descendants,
  elementsOf,
  htmlOf,
  linkOf,
  measuresOf,
  pagesOf,
  rowsOf,
  site,
  textOf,
} from './dist.ts'

const provisions = new Map(rowsOf(site, 'provisions', provisionRow).map((row) => [row.id, row]))
const shown = rowsOf(site, 'links', linkRow).filter((link) => link.shown)

/** The element that an address points to, from one such as `/documents/a/synopsis/#2.1`. */
function elementAt(prefix: string, url: string) {
  const [path = '', id = ''] = url.split('#')
  const elements = elementsOf(htmlOf(site, prefix + path.replace(/^\//, '')))
  return elements.find((each) => attribute(each, 'id') === id) ?? assert.fail(`${prefix}${url} leads nowhere`)
}

/** So many counterparts have their reason beside them. */
const WITH_REASON = 8

for (const prefix of ['', 'zh-hant/'])
  test(`the address of a link leads to its measure beside its counterparts: ${prefix || 'zh-hans/'}`, () => {
    const bare = (text: string) => text.replace(/\s/g, '')
    for (const { a, b, url, reason } of shown.slice(0, 60)) {
      const element = elementAt(prefix, url)
      const entry = bare(textOf(element))
      const own = provisions.get(a) ?? assert.fail(a)
      const { title, text } = belowTitle(own, prefix ? 'Hant' : 'Hans')
      const first = text.split('\n')[0] ?? ''
      assert.ok(entry.includes(bare(title)), `${a}: ${title}`)
      assert.ok(entry.includes(bare(first)), `${a}: ${first}`)
      const page = `${prefix}${url.slice(1).split('#')[0]}`
      const targets = descendants(element).map((each) => linkOf(site, page, each) ?? '')
      assert.ok(
        targets.some((href) => href.endsWith(`documents/${b.replace('/', '/#')}`)),
        `${a} leads to no ${b}`,
      )
      const all = shown.filter((link) => link.a === a || link.b === a)
      if (!prefix && all.length <= WITH_REASON) assert.ok(entry.includes(bare(reason)), reason)
    }
  })

test('nothing stands on a page of its own that is only one measure or one pair', () => {
  const first = new Set(pagesOf(site).map((path) => path.replace(/^zh-hant\//, '').split('/')[0]))
  assert.ok(!first.has('measures'))
  assert.ok(!pagesOf(site).some((path) => /(?:^|\/)shared\/./.test(path)))
})

test('every agency stands at its address, by its name, among those of its place', () => {
  for (const { url, name } of rowsOf(site, 'agencies', agencyRow))
    assert.ok(textOf(elementAt('', url)).includes(name), url)
})

test('an address in the synopsis is of one element', () => {
  for (const path of pagesOf(site).filter((each) => each.includes('/synopsis/'))) {
    const ids = elementsOf(htmlOf(site, path)).flatMap((each) => attribute(each, 'id') ?? [])
    assert.equal(new Set(ids).size, ids.length, path)
  }
})

/** Counterparts of which only what tells whether they are likely is asked. */
const scored = (...scores: number[]) =>
  scores.map((score) => ({ link: { score, editor: null } }) as Parameters<typeof shownCounterparts>[0][number])

test('of many counterparts the nearest is shown in full, some as lines, among few documents others by name', () => {
  const many = scored(...Array.from({ length: 40 }, () => 0.9))
  for (const [short, of, only, beside, rest] of [
    [true, 7, 24, 8, 8],
    [false, 4, 0, 0, 35],
  ] as const) {
    const { nearest, lines, named, aligned, more } = shownCounterparts(many, short)
    assert.ok(nearest)
    assert.deepEqual([lines.length, named.length, aligned.length, more], [of, only, beside, rest])
  }
})

test('less likely counterparts are laid apart, none of them in full', () => {
  const { nearest, lines, doubtful, aligned, more } = shownCounterparts(scored(0.9, 0.7, 0.5, 0.4), true)
  assert.equal(nearest?.link.score, 0.9)
  assert.deepEqual(
    [lines, doubtful].map((list) => list.map(({ link }) => link.score)),
    [[0.7], [0.5, 0.4]],
  )
  assert.deepEqual([aligned.length, more], [2, 0])
  assert.equal(shownCounterparts(scored(0.5), true).nearest, undefined)
})

test('links in a synopsis lead on within the site', () => {
  const path = pagesOf(site).find((each) => each.endsWith('/synopsis/')) ?? assert.fail('no synopsis')
  for (const measure of measuresOf(htmlOf(site, path)))
    assert.ok(descendants(measure).some((each) => linkOf(site, path, each)?.includes('/documents/')))
})
