/** The pages of documentation say what the program does. */
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { format } from 'prettier'
import { describeReference } from '../../src/commands/describe-reference.ts'
import { commands } from '../../src/commands/list.ts'
import { settingKeys } from '../../src/schemas/setting-keys.ts'
import { matchesFile } from '../support.ts'

const DOCS = '.github/docs'
/** Lines of a screen. */
const SCREEN = 48

test('the reference is what the code says', async () => {
  const options = { parser: 'markdown', ...JSON.parse(readFileSync('.prettierrc.json', 'utf8')), plugins: [] }
  matchesFile(join('..', DOCS, 'reference.md'), await format(describeReference(commands), options))
})

test('variables that the program reads are in the reference', () => {
  const reference = readFileSync(join(DOCS, 'reference.md'), 'utf8')
  const inner = new Set(['STAGES', 'CI'])
  const read = globSync('src/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/process\.env\.([A-Z]+)\b/g)].map(([, name = '']) => name),
  )
  assert.ok(read.length > 4)
  for (const name of new Set(read))
    if (!inner.has(name) && !name.startsWith('ASTRO')) assert.match(reference, new RegExp(`\\b${name}\\b`))
})

test('whoever begins finds all of it on one screen', () => {
  const start = readFileSync(join(DOCS, 'start.md'), 'utf8')
  assert.ok(start.trimEnd().split('\n').length <= SCREEN, 'start.md is longer than a screen')
  for (const command of ['duidu init', 'npm install', 'duidu build']) assert.ok(start.includes(command), command)
})

test('what the pages name exists: files, commands, keys', () => {
  const pages = globSync(`${DOCS}/*.md`)
  assert.ok(pages.length >= 4)
  for (const page of pages) {
    const text = readFileSync(page, 'utf8')
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      assert.ok(existsSync(join(dirname(page), target)), `${page}: ${target}`)
    for (const [, name] of text.matchAll(/\bduidu ([a-z]+)\b(?!\.yaml)/g))
      if (name !== 'init' && text.includes(`\`duidu ${name}`))
        assert.ok(
          commands.some((each) => each.name === name),
          `${page}: duidu ${name}`,
        )
    for (const [, key = ''] of text.matchAll(/`([a-z]+):`/g)) assert.ok(key in settingKeys, `${page}: ${key}:`)
  }
})
