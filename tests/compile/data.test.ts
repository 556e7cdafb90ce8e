import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { rowsByDocument } from '../../src/compile/by-document.ts'
import { dataFiles } from '../../src/compile/data.ts'
import { unknownAddress } from '../../src/policy/address.ts'
import { runPipeline } from '../../src/pipeline.ts'
import type { Address } from '../../src/policy/address.ts'
import { foldForSearch } from '../../src/text/fold.ts'
import { compileProject, readProject } from '../support.ts'

const { input, data, tables } = compileProject()
const files = new Map(data.map((file) => [file.path, file.content]))
const read = (path: string): unknown => JSON.parse(files.get(path) ?? assert.fail(`no ${path}`))
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true })

for (const path of files.keys()) {
  const name = /^([\w-]+)\.json$/.exec(path)?.[1] ?? (path.startsWith('sources/') ? 'sources' : undefined)
  if (!name || name === 'datapackage') continue
  test(`${path} fits its JSON Schema`, () => {
    const schema = read(`schema/${name}.json`)
    assert.ok(typeof schema === 'object' && schema !== null)
    const validate = ajv.compile(schema)
    assert.ok(validate(read(path)), JSON.stringify(validate.errors?.slice(0, 3)))
  })
}

test('a row that lacks a field does not fit: the schemas are strict', () => {
  const schema = read('schema/targets.json')
  assert.ok(typeof schema === 'object' && schema !== null)
  const [row] = tables.targets
  assert.ok(row)
  const { quote: _quote, ...without } = row
  assert.equal(ajv.compile(schema)([without]), false)
})

test('the Data Package names every file, and nothing else', () => {
  const descriptor = read('datapackage.json')
  assert.ok(
    typeof descriptor === 'object' &&
      descriptor !== null &&
      'resources' in descriptor &&
      Array.isArray(descriptor.resources),
  )
  const named = descriptor.resources.map((r: { path: string }) => r.path).sort()
  const there = [...files.keys()].filter((path) => !path.startsWith('schema/') && path !== 'datapackage.json').sort()
  assert.deepEqual(named, there)
})

test('tables that are too large for a file come by document, and nothing of them is lost', () => {
  const twice = (rows: typeof tables.provisions) => [...rows, ...rows]
  let many = tables.provisions
  while (JSON.stringify(many).length < 12e6) many = twice(many)
  const written = new Map(dataFiles({ ...tables, provisions: many }, unknownAddress).map((file) => [file.path, file]))
  for (const name of ['provisions.json', 'provisions.csv']) assert.equal(written.has(name), false, name)
  assert.ok(written.has('schema/provisions.json') && written.has('links.json'))
  const validate = ajv.compile(
    z.record(z.string(), z.unknown()).parse(JSON.parse(written.get('schema/by-document.json')?.content ?? '')),
  )
  let found = 0
  for (const { id } of tables.documents) {
    const path = `by-document/${id}.json.gz`
    const content: unknown = JSON.parse(written.get(path)?.content ?? assert.fail(`no ${path}`))
    assert.ok(validate(content), JSON.stringify(validate.errors?.slice(0, 3)))
    const { provisions } = z
      .object({ provisions: z.array(z.object({ document: z.string() })) })
      .parse(z.object({ tables: z.unknown() }).parse(content).tables)
    for (const { document } of provisions) assert.equal(document, id)
    found += provisions.length
  }
  assert.equal(found, many.length)
})

test('the data package has the title of the edition where it has one', () => {
  const titleOf = (title?: string) => {
    const written = dataFiles(tables, unknownAddress, title).find(({ path }) => path === 'datapackage.json')
    return z.object({ title: z.string() }).parse(JSON.parse(written?.content ?? '')).title
  }
  assert.equal(titleOf('某某集'), '某某集：数据')
  assert.match(titleOf(), /^对读：/)
})

test('a row of several documents gives each its own entries', () => {
  const parts = rowsByDocument(tables.topics, ['provisions', 'removed', 'mentions'])
  const entries = [...parts.values()]
    .flat()
    .flatMap((row) => z.object({ id: z.string(), provisions: z.array(z.object({ provision: z.string() })) }).parse(row))
  const named = (rows: readonly { id: string; provisions: { provision: string }[] }[]) =>
    rows.flatMap(({ id, provisions }) => provisions.map(({ provision }) => `${id} ${provision}`)).sort()
  assert.deepEqual(named(entries), named(tables.topics))
  for (const [document, rows] of parts) assert.ok(JSON.stringify(rows).includes(`"${document}/`), document)
})

test('every target quotes exactly what stands in its seed', () => {
  const lines = new Map(input.seeds.map((seed) => [seed.basename, String(seed).split('\n')]))
  assert.ok(tables.targets.length > 0)
  for (const { id, seed } of tables.targets) {
    assert.equal(lines.get(seed.file)?.[seed.line - 1]?.slice(seed.start, seed.end), seed.quote, id)
  }
})

test('what rows refer to is there', () => {
  const provisions = new Set(tables.provisions.map((p) => p.id))
  const targets = new Set(tables.targets.map((t) => t.id))
  const agencies = new Set(tables.agencies.map((a) => a.id))
  for (const t of tables.targets) assert.ok(provisions.has(t.provision), t.id)
  for (const p of tables.provisions) {
    for (const id of p.targets) assert.ok(targets.has(id), id)
    for (const { agency } of p.responsible) assert.ok(agency === null || agencies.has(agency), `${p.id} ${agency}`)
  }
  for (const l of tables.links) assert.ok(provisions.has(l.a) && provisions.has(l.b), l.url)
  assert.equal(provisions.size, tables.provisions.length)
  assert.equal(targets.size, tables.targets.length)
})

test('shared wording quotes what stands in both texts, in both scripts', () => {
  const rows = new Map(tables.provisions.map((each) => [each.id, each]))
  assert.ok(tables['shared-wording'].length > 0)
  for (const { a, b, start_a, start_b, length, quote, quote_hant } of tables['shared-wording']) {
    const [left, right] = [rows.get(a), rows.get(b)]
    assert.ok(left && right && left.document !== right.document)
    assert.equal(left.text.slice(start_a, start_a + length), quote)
    assert.equal(left.text_hant.slice(start_a, start_a + length), quote_hant)
    assert.equal(foldForSearch(right.text.slice(start_b, start_b + length)), foldForSearch(quote))
  }
})

test('no link joins provisions of one document, or a document and its witness', () => {
  const edition = new Map(tables.documents.map((d) => [d.id, d.witness_of ?? d.id]))
  const documentOf = (id: string) => edition.get(id.split('/')[0] ?? '')
  for (const { a, b } of tables.links) assert.notEqual(documentOf(a), documentOf(b), `${a} ${b}`)
})

test('both scripts of a provision are of one length', () => {
  for (const { id, text, text_hant } of tables.provisions) assert.equal(text.length, text_hant.length, id)
})

test('CSV has a row a record and quotes what needs it', () => {
  const csv = files.get('targets.csv') ?? ''
  assert.ok(csv.startsWith('\uFEFFid,document,provision,'))
  assert.equal(csv.trim().split('\r\n').length, tables.targets.length + 1)
})

test('a second run gives the same bytes', async () => {
  const again = runPipeline(await readProject())
  const written = (files: typeof data) => files.map(({ path, content }) => ({ path, content }))
  assert.deepEqual(written(again.data), written(data))
})

test('every url is the address that a page has from outside; nothing else of a document depends on it', () => {
  const at = (address: Address) => runPipeline({ ...input, address })
  const urls = (content: string): string[] => [...content.matchAll(/"url": "([^"]*)"/g)].map(([, url = '']) => url)
  const own = at({ site: 'https://lib.example.org', base: '/gov/duidu/' })
  const below = at({ site: '', base: '/gov/duidu/' })
  for (const [index, { path, content }] of data.entries()) {
    if (path.startsWith('schema/')) continue
    const paths = urls(content)
    assert.deepEqual(
      urls(own.data[index]?.content ?? ''),
      paths.map((url) => `https://lib.example.org/gov/duidu${url}`),
      path,
    )
    assert.deepEqual(
      urls(below.data[index]?.content ?? ''),
      paths.map((url) => `/gov/duidu${url}`),
      path,
    )
  }
  const csv = own.data.find(({ path }) => path === 'targets.csv')?.content ?? ''
  assert.ok(csv.includes(`,https://lib.example.org/gov/duidu/documents/`))
  assert.deepEqual(own.policies, below.policies)
  assert.deepEqual(own.site, below.site)
})
