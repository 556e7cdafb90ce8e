import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { divideTable, rowsByDocument, rowsOfDocument } from '../../src/compile/by-document.ts'
import { dataFiles } from '../../src/compile/data.ts'
import { TABLES } from '../../src/compile/table-infos.ts'
import { unknownAddress } from '../../src/policy/address.ts'
import { runPipeline } from '../../src/pipeline.ts'
import type { Address } from '../../src/policy/address.ts'
import { foldForSearch } from '../../src/text/fold.ts'
import { compileProject, readProject } from '../support.ts'
import { wholeRows } from '../whole-rows.ts'

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

test('a table that is too large for a file comes by document', () => {
  let many = tables.provisions
  while (JSON.stringify(many).length < 12e6) many = [...many, ...many]
  const written = new Map(dataFiles({ ...tables, provisions: many }, unknownAddress).map((file) => [file.path, file]))
  for (const name of ['provisions.json', 'provisions.csv']) assert.equal(written.has(name), false, name)
  assert.ok(written.has('schema/provisions.json') && written.has('links.json'))
  for (const { id } of tables.documents) {
    const content: unknown = JSON.parse(written.get(`by-document/${id}.json.gz`)?.content ?? assert.fail(id))
    const { provisions } = rowsOfDocument.parse(content).tables
    assert.deepEqual(new Set(provisions?.document), new Set([id]))
  }
})

test('of tables that come by document nothing is lost: the rules put every row together again', () => {
  const undivided = new Set(['documents', 'series', 'scorecard'])
  const large = TABLES.map(divideTable).filter(({ name }) => !undivided.has(name))
  const written = new Map(dataFiles(tables, unknownAddress, undefined, large).map((file) => [file.path, file]))
  const parsed = (path: string): unknown => JSON.parse(written.get(path)?.content ?? assert.fail(`no ${path}`))
  const validate = (name: string) => ajv.compile(z.record(z.string(), z.unknown()).parse(parsed(`schema/${name}.json`)))
  const fits = validate('by-document')
  const byDocument = tables.documents.map(({ id }) => parsed(`by-document/${id}.json.gz`))
  for (const file of byDocument) assert.ok(fits(file), JSON.stringify(fits.errors?.slice(0, 3)))
  const rowList = z.array(z.record(z.string(), z.unknown()))
  const whole = (name: string) => (written.has(`${name}.json`) ? rowList.parse(parsed(`${name}.json`)) : undefined)
  for (const { name, by } of large) {
    assert.equal(written.has(`${name}.json`), by.length > 0, name)
    if (by.length > 0) assert.ok(validate(name)(whole(name)), name)
    assert.equal(written.has(`${name}.csv`), false, name)
    const rows: readonly object[] = tables[name]
    const found = new Map(Map.groupBy(wholeRows({ whole, byDocument }, name), keyOf))
    for (const [key, expected] of Map.groupBy(rows, keyOf))
      assert.deepEqual(found.get(key), expected.map(published), key)
    assert.equal([...found.values()].flat().length, rows.length, name)
  }
})

/** What tells the documents of rows apart, in which they keep their order. */
const keyOf = (row: object): string =>
  z
    .record(z.string(), z.unknown())
    .transform((fields) => String(fields.document ?? fields.a ?? fields.provision ?? fields.id))
    .parse(row)

/** A row without what its rule names in a place that is larger. */
const published = (row: object): object => {
  const { context: _, ...rest } = { context: undefined, ...row }
  return rest
}

test('the context of a character stands in its provision', () => {
  const provisions = new Map(tables.provisions.map((row) => [row.id, row]))
  for (const { provision, char, word, context } of tables.characters) {
    if (provision === null) continue
    const { text, title } = provisions.get(provision) ?? assert.fail(provision)
    assert.ok(
      context.includes(char) && `${title}${text}`.replaceAll('\n', '').includes(word.replaceAll('\n', '')),
      context,
    )
  }
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
