import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { readCorpus } from '../../src/disk/read-corpus.ts'
import { runPipeline } from '../../src/pipeline.ts'
import type { TermUses, TranslationTable } from '../../src/schemas/translations.ts'
import { translationTable } from '../../src/schemas/translations.ts'
import { digestOfSource } from '../../src/translation/source-texts.ts'
import { compileProject, root } from '../support.ts'

const corpus = mkdtempSync(join(tmpdir(), 'translation-'))
after(() => rmSync(corpus, { recursive: true }))

const PLAN = `福建省数字经济行动方案
一、总体要求
到2025年，建成5G基站29万个以上，建设智慧城市。
二、主要任务
（一）建设网络。建成网络。
（二）培养人才。引进人才。（责任单位：省财政厅）`

const SMART = '到2025年，建成5G基站29万个以上，建设智慧城市。'
const RIGHT = 'By 2025, build at least 290,000 5G base stations and smart cities.'
const RESPONSIBLE = '（责任单位：省财政厅）'

function write(path: string, text: string): void {
  mkdirSync(dirname(join(corpus, path)), { recursive: true })
  writeFileSync(join(corpus, path), text)
}

/** What comes of a plan with a translation whose entries are given by anchor. */
async function translate(sentences: Record<string, [text: string, source: string, more?: string]>, plan = PLAN) {
  write('seeds/plan.txt', plan)
  write('content/documents/plan.yaml', 'seed: plan.txt\n')
  const entries = Object.entries(sentences).map(
    ([anchor, [text, source, more = '']]) =>
      `  ${anchor}:\n    text: ${JSON.stringify(text)}\n    source: ${digestOfSource(source)}\n${more}`,
  )
  write(
    'content/translations/en/plan.yaml',
    `state: machine
by: a program
date: '2026-11'
title: Fujian Digital Economy Action Plan
headings:
  '1': { text: I. General requirements, source: ${digestOfSource('一、总体要求')} }
sentences:
${entries.join('')}abstracts:
  '2.1': The province will complete its networks.
`,
  )
  const { input, messages } = await readCorpus({ root, corpus })
  const output = runPipeline(input)
  const own = messages.filter(({ path }) => path?.includes('translations'))
  const said = own.flatMap((file) => file.messages.map((m) => ({ rule: m.ruleId, line: m.line, fatal: m.fatal })))
  const table = output.site.find(({ path }) => path === 'translations/en/plan.json')
  return { output, said, table: translationTable.parse(JSON.parse(table?.content ?? '{}')) }
}

const rulesOf = (said: { rule: string | undefined; fatal: boolean | null | undefined }[]) =>
  said.filter(({ fatal }) => fatal === true).map(({ rule }) => rule)

test('a translation fills the columns that are for English, and says what is missing', async () => {
  const { output, said, table } = await translate({
    '1-s1': [RIGHT, SMART],
    '2.1-s1': ['(1) Build networks.', '（一）建设网络。'],
    '2.1-s2': ['Complete the networks.', '建成网络。', '    state: reviewed\n'],
  })
  const { documents, provisions, targets, 'coding-units': units, agencies } = output.tables
  assert.equal(documents[0]?.title_en, 'Fujian Digital Economy Action Plan')
  const english = provisions.map(({ anchor, title_en, text_en, abstract_en }) => [
    anchor,
    title_en,
    text_en,
    abstract_en,
  ])
  assert.deepEqual(english.slice(-4), [
    ['1', 'General requirements', RIGHT, null],
    ['2', null, null, null],
    ['2.1', 'Build networks', 'Build networks. Complete the networks.', 'The province will complete its networks.'],
    ['2.2', null, null, null],
  ])
  assert.equal(targets[0]?.quote_en, RIGHT)
  assert.equal(targets[0]?.indicator_en, 'Number of 5G base stations')
  assert.equal(agencies[0]?.name_en, 'Fujian Provincial Department of Finance')
  assert.deepEqual(
    units.slice(-5).map(({ text_en, text_en_state }) => [text_en, text_en_state]),
    [
      ['Build networks.', 'machine'],
      ['Complete the networks.', 'reviewed'],
      [null, null],
      [null, null],
      [null, null],
    ],
  )
  assert.deepEqual(rulesOf(said), [])
  assert.equal(said.filter(({ rule }) => rule === 'translation-missing').length, 2)
  assert.equal(table.counts.reviewed, 1)
  assert.equal(table.counts.missing, table.counts.texts - 4)
})

test('a title over two lines is one unit of coding, with the English of both', async () => {
  const lines: [string, string] = ['福建省财政厅关于', '印发数字经济行动方案的通知']
  const english = {
    'notice-s1': ['Notice of the Department of Finance on', lines[0]],
    'notice-s2': ['Issuing the Action Plan', lines[1]],
  } satisfies Parameters<typeof translate>[0]
  const notice = `${lines.join('\n')}\n各有关单位：\n现将方案印发给你们。\n\n福建省财政厅\n2023年4月6日\n\n${PLAN}`
  const { output } = await translate(english, notice)
  assert.deepEqual(
    output.tables['coding-units'].slice(0, 2).map(({ text, text_en }) => [text, text_en]),
    [
      [lines.join(''), 'Notice of the Department of Finance on Issuing the Action Plan'],
      ['各有关单位：', null],
    ],
  )
})

test('targets and terms of a sentence are marked in its translation, with what belongs to them', async () => {
  const marksOf = async (english: string, source = SMART) => {
    const sentence = (await translate({ '1-s1': [english, source] })).table.sentences['1-s1']
    return sentence?.spans.map(({ kind, start, end }) => [kind, sentence.text.slice(start, end)])
  }
  assert.deepEqual(await marksOf(RIGHT), [
    ['target', 'at least 290,000'],
    ['term', '5G'],
    ['term', 'base stations'],
    ['term', 'smart cities'],
  ])
  const turned = 'Build the smart city; by 2025, base stations of the fifth-generation mobile network: 290,000 or more.'
  assert.deepEqual(await marksOf(turned), [
    ['term', 'smart city'],
    ['term', 'base stations'],
    ['term', 'fifth-generation mobile network'],
    ['target', '290,000 or more'],
  ])
  assert.deepEqual(await marksOf(RIGHT, '到2024年，建成5G基站29万个以上。'), [])
})

test('a source that has changed marks its translation as out of date, at its line', async () => {
  const { said, table, output } = await translate({ '1-s1': [RIGHT, '到2024年，建成5G基站29万个以上。'] })
  const stale = said.find(({ rule }) => rule === 'translation-stale')
  assert.equal(stale?.line, 10)
  assert.equal(table.sentences['1-s1']?.stale, true)
  assert.equal(output.tables['coding-units'].find(({ id }) => id === 'plan/1-s1')?.text_en_state, 'out-of-date')
})

test('a number, a term or an organ that is another one is an error', async () => {
  const faults = await translate({
    '1-s1': ['By 2025, build over 290,000 5G base stations and intelligent cities.', SMART],
    '2.2-s3': ['[Responsible: Provincial Finance Bureau]', RESPONSIBLE],
  })
  assert.deepEqual(rulesOf(faults.said), ['translation-comparator', 'translation-term', 'translation-agency'])
  const meant = await translate({
    '1-s1': [
      'By 2025, build at least 290,000 5G base stations and intelligent cities.',
      SMART,
      '    terms: [smart-city]\n    note: A name of its own here.\n',
    ],
    '2.2-s3': ['[Responsible: Provincial Department of Finance]', RESPONSIBLE],
  })
  assert.deepEqual(rulesOf(meant.said), [])
})

test('an anchor that is gone is a message, and the rest stands', async () => {
  const { said, table } = await translate({ '1-s1': [RIGHT, SMART], '7-s1': ['Gone.', '没有了。'] })
  assert.ok(said.some(({ rule, fatal }) => rule === 'translation-anchor' && fatal !== true))
  assert.deepEqual(Object.keys(table.sentences), ['1-s1'])
})

/** The share of uses of terms that are put as the glossary has them, in any inflection, and in no other way. */
function asGlossary(translated: readonly TranslationTable[]): number {
  const sum = (put: keyof TermUses) => translated.reduce((all, { terms }) => all + (terms?.[put] ?? 0), 0)
  return sum('glossary') / (sum('glossary') + sum('allowed') + sum('other'))
}

test('how often terms are put as the glossary has them is counted, a further way and another one apart', async () => {
  const uses = async (english: string, more?: string) =>
    (await translate({ '1-s1': [english, SMART, more] })).table.terms
  const [base] = [{ glossary: 3, allowed: 0, other: 0 }]
  assert.deepEqual(await uses(RIGHT), base)
  const other = 'By 2025, build at least 290,000 5G base stations and intelligent cities.'
  assert.deepEqual(await uses(other, '    terms: [smart-city]\n    note: A name here.\n'), {
    ...base,
    glossary: 2,
    other: 1,
  })
})

test('the edition’s own documents are whole in English, with the numbers of the Chinese and the words of the glossary', () => {
  const { input, site, tables } = compileProject()
  const faults = (input.translations ?? []).flatMap(({ file }) => file.messages.map(String))
  assert.deepEqual(faults, [])
  const translated = site
    .filter(({ path }) => path.startsWith('translations/en/'))
    .map(({ content }) => translationTable.parse(JSON.parse(content)))
  const counts = translated.map((table) => table.counts)
  assert.equal(counts.length, tables.documents.length)
  for (const { missing, stale } of counts) assert.deepEqual([missing, stale], [0, 0])
  const [texts, reviewed] = [
    counts.reduce((sum, each) => sum + each.texts, 0),
    counts.reduce((sum, each) => sum + each.reviewed, 0),
  ]
  assert.ok(reviewed / texts >= 0.98, `${reviewed} of ${texts} reviewed`)
  assert.ok(asGlossary(translated) >= 0.98, `${asGlossary(translated)} of the terms as the glossary has them`)
})
