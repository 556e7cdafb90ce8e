import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readCorpus } from '../../src/disk/read-corpus.ts'
import { root } from '../support.ts'

const corpus = mkdtempSync(join(tmpdir(), 'corpus-'))
const seeds = join(corpus, 'seeds')
mkdirSync(seeds)
after(() => rmSync(corpus, { recursive: true }))

const TEXT = '某省方案\n一、总体要求\n推进数字经济发展，建设数字强省。\n'
// 的发展建设 in GB18030 and Big5
const GB18030 = Buffer.from('b5c4b7a2d5b9bda8c9e80ab5c4b7a2d5b9bda8c9e80a', 'hex')
const BIG5 = Buffer.from('aaba b5 6f ae 69 ab d8 b3 5d 0a'.replaceAll(' ', ''), 'hex')

writeFileSync(join(seeds, 'a-utf8.txt'), TEXT)
writeFileSync(join(seeds, 'b-mark.txt'), `\uFEFF${TEXT}`)
writeFileSync(join(seeds, 'c-utf16.txt'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]))
writeFileSync(join(seeds, 'd-gb18030.txt'), GB18030)
writeFileSync(join(seeds, 'e-big5.txt'), BIG5)
writeFileSync(join(seeds, 'f-binary.txt'), Buffer.from([1, 0, 2, 0, 3]))
writeFileSync(join(seeds, 'g-broken.txt'), Buffer.from([0xe4, 0xb8, 0xff, 0xff, 0x20, 0xff]))
writeFileSync(join(seeds, 'h-picture.png'), 'x')
writeFileSync(join(seeds, 'i-large.txt'), Buffer.alloc(20 * 1024 * 1024 + 1, 0x61))
mkdirSync(join(seeds, 'j-folder'))
writeFileSync(join(corpus, 'outside.txt'), TEXT)
symlinkSync(join(corpus, 'outside.txt'), join(seeds, 'k-outside.txt'))
symlinkSync(join(seeds, 'nothing.txt'), join(seeds, 'l-nothing.txt'))

const { input, messages } = readCorpus({ root, corpus })
const read = new Map(input.seeds.map((seed) => [seed.basename, seed]))
const refused = new Map(messages.map((file) => [file.basename, file.messages[0]?.reason ?? '']))

test('UTF-8 with and without a mark, UTF-16, GB18030 and Big5 are read', () => {
  assert.equal(String(read.get('a-utf8.txt')), TEXT)
  assert.match(String(read.get('b-mark.txt')), /某省方案/)
  assert.match(String(read.get('c-utf16.txt')), /某省方案/)
  assert.equal(String(read.get('d-gb18030.txt')), '的发展建设\n的发展建设\n')
  assert.equal(String(read.get('e-big5.txt')), '的發展建設\n')
  assert.equal(read.get('d-gb18030.txt')?.messages[0]?.ruleId, 'seed-encoding')
})

test('what is no text, too large or elsewhere is refused with one sentence each', () => {
  assert.match(refused.get('f-binary.txt') ?? '', /^Unexpected bytes, expected text/)
  assert.match(refused.get('g-broken.txt') ?? '', /^Unexpected bytes, expected text/)
  assert.match(refused.get('h-picture.png') ?? '', /^Unexpected ending/)
  assert.match(refused.get('i-large.txt') ?? '', /^Unexpected size of 20971521 bytes/)
  assert.match(refused.get('j-folder') ?? '', /^Unexpected folder/)
  assert.match(refused.get('k-outside.txt') ?? '', /^Unexpected link that leads out/)
  assert.match(refused.get('l-nothing.txt') ?? '', /^Unexpected link to nothing/)
  assert.match(refused.get('outside.txt') ?? '', /^Unexpected text outside of seeds/)
  assert.equal(messages.length, 8)
})

test('a corpus without seeds is a message, not a crash', () => {
  const empty = mkdtempSync(join(tmpdir(), 'corpus-'))
  const { input: none, messages: said } = readCorpus({ root, corpus: empty })
  assert.equal(none.seeds.length, 0)
  assert.match(said[0]?.messages[0]?.reason ?? '', /expected raw texts in seeds/)
  rmSync(empty, { recursive: true })
})
