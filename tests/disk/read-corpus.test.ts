import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readCorpus } from '../../src/disk/read-corpus.ts'
import { docx, p } from '../input/docx-file.ts'
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
writeFileSync(join(seeds, 'm-word.docx'), docx(p('某省方案') + p('一、总体要求') + p('推进数字建设。')))
writeFileSync(join(seeds, 'n-broken.docx'), 'no archive')
writeFileSync(join(seeds, 'o-pages.pdf'), pdf('', 'A plan for the development of a province'))
writeFileSync(join(seeds, 'p-scan.pdf'), pdf('', ''))
writeFileSync(join(seeds, 'q-old.doc'), 'x')
writeFileSync(join(seeds, 'r-old.wps'), 'x')
writeFileSync(join(corpus, 'outside.txt'), TEXT)
symlinkSync(join(corpus, 'outside.txt'), join(seeds, 'k-outside.txt'))
symlinkSync(join(seeds, 'nothing.txt'), join(seeds, 'l-nothing.txt'))

/** A PDF file with a line of Latin text on each page; a reader rebuilds the table of objects that it lacks. */
function pdf(...pages: string[]): string {
  const objects = pages.flatMap((text, at) => {
    const content = text && `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`
    return [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${2 * at + 5} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ]
  })
  const kids = pages.map((_, at) => `${2 * at + 4} 0 R`).join(' ')
  const all = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...objects,
  ]
  const body = all.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj`).join('\n')
  return `%PDF-1.4\n${body}\ntrailer<</Root 1 0 R>>\n%%EOF`
}

const { input, messages } = await readCorpus({ root, corpus })
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
  assert.equal(messages.length, 12)
})

test('the text of a DOCX and of a PDF is taken out, with what says where in the file it stands', () => {
  const word = read.get('m-word.docx')
  assert.equal(String(word), '某省方案\n一、总体要求\n推进数字建设。\n')
  assert.match(word?.data.sha256 ?? '', /^[0-9a-f]{64}$/)
  assert.deepEqual(word?.data.extracted?.extractor, 'docx/1')
  assert.deepEqual(
    word?.data.extracted?.lines.map(({ paragraph }) => paragraph),
    [1, 2, 3],
  )
  const pages = read.get('o-pages.pdf')
  assert.equal(String(pages), 'A plan for the development of a province\n')
  assert.deepEqual(
    pages?.data.extracted?.lines.map(({ page }) => page),
    [2],
  )
})

test('a file that cannot be opened, a scan and a format of old are refused with what to do', () => {
  assert.match(refused.get('n-broken.docx') ?? '', /^Unexpected .*expected .*[。]$/)
  assert.match(refused.get('p-scan.pdf') ?? '', /OCR.*请先做文字识别/)
  assert.match(refused.get('q-old.doc') ?? '', /^Unexpected damaged file.*save it as \.docx.*另存为/)
  assert.match(refused.get('r-old.wps') ?? '', /save it as \.docx.*另存为/)
})

test('a corpus without seeds is a message, not a crash', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'corpus-'))
  const { input: none, messages: said } = await readCorpus({ root, corpus: empty })
  assert.equal(none.seeds.length, 0)
  assert.match(said[0]?.messages[0]?.reason ?? '', /expected raw texts in seeds/)
  rmSync(empty, { recursive: true })
})
