/** What people do wrong in a folder of their own: each gets a sentence, in English and Chinese, at its place. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { compileCorpus } from '../../src/disk/compile-corpus.ts'
import { foldersFrom } from '../../src/disk/folders.ts'
import { readCorpus } from '../../src/disk/read-corpus.ts'
import { unknownAddress } from '../../src/policy/address.ts'
import { root } from '../support.ts'

const TEXT = '某省数据发展方案\n一、总体要求\n推进数字经济发展，建设数字强省。\n二、任务\n推进数字建设工作。\n'
const made: string[] = []
after(() => made.forEach((folder) => rmSync(folder, { recursive: true })))

/** A corpus with one text and these files. */
function corpusWith(files: Record<string, string>) {
  const corpus = mkdtempSync(join(tmpdir(), 'mistakes-'))
  made.push(corpus)
  mkdirSync(join(corpus, 'seeds'))
  mkdirSync(join(corpus, 'content/documents'), { recursive: true })
  writeFileSync(join(corpus, 'seeds/plan.txt'), TEXT)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(corpus, name), content)
  return foldersFrom(root, corpus)
}

/** `path:line:column rule` of every message, and all reasons. */
async function messagesOf(files: Record<string, string>) {
  const { messages } = await readCorpus(corpusWith(files))
  return messages.flatMap((file) =>
    file.messages.map(({ line, column, ruleId, reason, fatal }) => ({
      at: `${file.path.slice(file.path.indexOf('content'))}:${line ?? 0}:${column ?? 0} ${ruleId ?? ''}`,
      reason,
      fatal,
    })),
  )
}

test('a colon of full width is named where it stands', async () => {
  for (const content of ['seed：plan.txt\n', 'seed: plan.txt\nnumber：某政发\ndated: 2024-03\n']) {
    const [first] = await messagesOf({ 'content/documents/a.yaml': content })
    assert.match(first?.at ?? '', /^content\/documents\/a\.yaml:\d:\d+ yaml-wide-colon$/)
    assert.match(first?.reason ?? '', /full width, expected :.*冒号要用半角/)
    assert.equal(first?.fatal, true)
  }
})

test('a colon of full width in a value is text', async () => {
  assert.deepEqual(await messagesOf({ 'content/documents/a.yaml': 'seed: plan.txt\nreason: |\n  依据：网页\n' }), [])
})

test('a date in words is told how dates are written', async () => {
  const [only, ...more] = await messagesOf({ 'content/documents/a.yaml': 'seed: plan.txt\ndated: 2024年3月\n' })
  assert.equal(only?.at, 'content/documents/a.yaml:2:8 yaml-schema')
  assert.match(only?.reason ?? '', /2024-03.*日期写作2024-03/)
  assert.deepEqual(more, [])
})

test('notes on a seed that does not exist, and texts outside of seeds/, are warnings', async () => {
  const said = await messagesOf({
    'content/documents/a.yaml': 'seed: plam.txt\n',
    'content/documents/b.txt': TEXT,
    'loose.html': TEXT,
    'README.md': '说明',
  })
  const reasons = said.map(({ reason }) => reason)
  assert.equal(reasons.filter((reason) => /outside of seeds\/.*文本要放在/.test(reason)).length, 2)
  assert.ok(
    said.some(({ at, reason }) => at === 'content/documents/a.yaml:1:7 seed-unknown' && /没有这个文件/.test(reason)),
  )
  assert.equal(said.length, 3)
  assert.ok(said.every(({ fatal }) => fatal === false))
})

test('a compiled file is marked; a change by hand is overwritten, kept aside and said once', async () => {
  const folders = corpusWith({})
  const compile = async () => (await compileCorpus(folders, unknownAddress)).report
  assert.doesNotMatch(await compile(), /by hand/)
  const policies = join(folders.corpus, 'content/policies')
  const [name = ''] = readdirSync(policies)
  const path = join(policies, name)
  const content = readFileSync(path, 'utf8')
  assert.match(content, /^---\n# Generated .*由程序生成/)
  writeFileSync(path, content.replace('数字强省', '数字大省'))
  assert.match(await compile(), new RegExp(`${name} Unexpected change by hand, .*${name.replace('.mdx', '.yaml')}`))
  assert.equal(readFileSync(path, 'utf8'), content)
  assert.match(readFileSync(join(folders.corpus, '.corpus/edited', name), 'utf8'), /数字大省/)
  assert.doesNotMatch(await compile(), /by hand/)
})

test('a changed seed is no change by hand', async () => {
  const folders = corpusWith({})
  await compileCorpus(folders, unknownAddress)
  writeFileSync(join(folders.corpus, 'seeds/plan.txt'), TEXT.replace('数字强省', '数字大省'))
  assert.doesNotMatch((await compileCorpus(folders, unknownAddress)).report, /by hand/)
})
