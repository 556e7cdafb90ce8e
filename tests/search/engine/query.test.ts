import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bareNumber, hasNumber, parseNumberPath } from '../../../src/search/engine/jump.ts'
import { readQuery } from '../../../src/text/lookalikes.ts'
import { parseQuery } from '../../../src/search/engine/query.ts'

test('a query is read as words, phrases and exclusions', () => {
  const examples: [string, string[][], string[]][] = [
    ['数据', [['数据']], []],
    ['数据 平台　数据', [['数据'], ['平台']], []],
    ['"10G PON" 端口', [['10G PON'], ['端口']], []],
    ['“一网通办”', [['一网通办']], []],
    ['「一網通辦」 改革', [['一網通辦'], ['改革']], []],
    ['推行“双随机”监管', [['推行“双随机”监管']], []],
    ['10G PON', [['10G', 'PON']], []],
    ['10G PON 端口', [['10G', 'PON'], ['端口']], []],
    ['数据 -平台', [['数据']], ['平台']],
    ['数据 －"a b"', [['数据']], ['a b']],
    ['-平台', [['-平台']], []],
    ['-', [['-']], []],
    ['"未闭', [['"未闭']], []],
    ['""', [['""']], []],
  ]
  for (const [input, wanted, excluded] of examples) assert.deepEqual(parseQuery(input), { wanted, excluded }, input)
})

test('any string is a query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (input) => {
      const { wanted, excluded } = parseQuery(input)
      assert.ok([...wanted.flat(), ...excluded].every((word) => word !== ''))
      assert.equal(wanted.length > 0, readQuery(input).trim() !== '')
    }),
  )
})

test('numbers of provisions are read as officials write them', () => {
  const examples: [string, string | null][] = [
    ['二（三）', '2.3'],
    ['二(三)', '2.3'],
    ['二、（三）4.', '2.3.4'],
    ['2.3', '2.3'],
    ['２．３．１', '2.3.1'],
    ['第十二条', '12'],
    ['第12條', '12'],
    ['第三部分', '3'],
    ['专栏4', 'box-4'],
    ['專欄四', 'box-4'],
    ['附件2', 'attachment-2'],
    ['一网通办', null],
    ['数据', null],
    ['', null],
  ]
  for (const [input, anchor] of examples) assert.equal(parseNumberPath(input)?.anchor ?? null, anchor, input)
})

test('a number finds the anchors that bear it, in any instrument', () => {
  const fits = (anchor: string, query: string, kind = 'measure') => {
    const number = parseNumberPath(query)
    return number !== null && hasNumber(anchor, kind, number)
  }
  assert.ok(fits('2.3', '二（三）'))
  assert.ok(fits('attachment-1.2.3', '2.3'))
  assert.ok(!fits('1.2.3', '2.3'))
  assert.ok(!fits('12.3', '2.3'))
  assert.ok(fits('art-12', '第十二条', 'article'))
  assert.ok(!fits('12', '第十二条', 'measure'))
  assert.equal(bareNumber('黑政办发〔2022〕50 号'), bareNumber('黑政办发[2022]50号'))
})

test('what is not seen and what looks like a character change no query', () => {
  for (const ch of ['\u200b', '\u00ad', '\u200e', '\u2060', '\u200d', '\ufe00', '\u{e0100}', '\ufeff'])
    assert.deepEqual(parseQuery(`数字${ch}经济`), { wanted: [['数字经济']], excluded: [] })
  assert.deepEqual(parseQuery('⻓期 ⼯业').wanted, [['长期'], ['工业']])
})
