import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '../../../src/client/targets/model.ts'
import { makeModel } from '../../../src/client/targets/model.ts'
import { filesFor, readFiles } from '../../../src/client/targets/rest.ts'

const row = {
  place: 'a',
  province: '33',
  topic: [],
  kind: '',
  deadline: '',
  series: '',
  value: null,
  indicator: '',
  words: '',
}
const entry = (id: string): Entry => ({ id, row, element: () => assert.fail('nothing is shown here') })

const files = readFiles('/rows/1.bin 00,11\n/rows/2.bin 11,33\n/rows/3.bin none')

test('the files that a form names are those of a province, or all', () => {
  assert.deepEqual(readFiles(''), [])
  const of = (province?: string) =>
    filesFor(files, new Map(province ? [['province', province]] : [])).map(({ address }) => address)
  assert.deepEqual(of('11'), ['/rows/1.bin', '/rows/2.bin'])
  assert.deepEqual(of('none'), ['/rows/3.bin'])
  assert.equal(of().length, 3)
})

test('rows stand in the order of the texts, whichever file was read first, and no file is read twice', async () => {
  const read: string[] = []
  const model = makeModel([entry('first')], files, (file) => {
    read.push(file.address)
    return Promise.resolve([entry(file.address)])
  })
  const [a, b, c] = files
  assert.ok(a && b && c)
  let turns = 0
  await model.load([c], () => turns++)
  assert.ok(!model.has(files) && model.has([c]))
  await Promise.all([model.load([a, b, c], () => turns++), model.load([a], () => turns++)])
  assert.deepEqual(
    model.entries().map(({ id }) => id),
    ['first', '/rows/1.bin', '/rows/2.bin', '/rows/3.bin'],
  )
  assert.equal(read.length, 3)
  assert.ok(model.has(files))
})

test('a file that could not be read is read again when it is next asked for', async () => {
  let fails = true
  const model = makeModel([], files.slice(0, 1), () =>
    fails ? Promise.reject(new Error('no network')) : Promise.resolve([entry('x')]),
  )
  await assert.rejects(model.load(files.slice(0, 1), () => undefined))
  fails = false
  await model.load(files.slice(0, 1), () => undefined)
  assert.equal(model.entries().length, 1)
})
