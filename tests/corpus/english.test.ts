import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runPipeline } from '../../src/pipeline.ts'
import { readCorpus } from '../../src/disk/read-corpus.ts'
import { root } from '../support.ts'

const corpus = mkdtempSync(join(tmpdir(), 'english-'))
mkdirSync(join(corpus, 'seeds'))
mkdirSync(join(corpus, 'content/documents'), { recursive: true })
after(() => rmSync(corpus, { recursive: true }))

const PLAN = `某省数字经济行动方案
一、总体要求
全面推进。
二、主要任务
（一）建设网络。建成网络。
（二）培养人才。引进人才。`

test('English is filled by anchor and stays null elsewhere; an anchor that is gone is a message at its line', async () => {
  writeFileSync(join(corpus, 'seeds/plan.txt'), PLAN)
  writeFileSync(
    join(corpus, 'content/documents/plan.yaml'),
    `seed: plan.txt
english:
  - { anchor: '2.1', title: Build networks, abstract: The province will complete its networks. }
  - { anchor: '2.2', title: Train talent }
  - { anchor: '2.2', title: Again }
  - { anchor: '7', abstract: Nothing. }
`,
  )
  const { input, messages } = await readCorpus({ root, corpus })
  const { provisions } = runPipeline(input).tables
  assert.deepEqual(
    provisions.slice(-4).map(({ anchor, title_en, abstract_en }) => [anchor, title_en, abstract_en]),
    [
      ['1', null, null],
      ['2', null, null],
      ['2.1', 'Build networks', 'The province will complete its networks.'],
      ['2.2', 'Train talent', null],
    ],
  )
  const reports = messages.flatMap((file) => file.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}`))
  assert.deepEqual(reports, ['5:15 english-repeated', '6:15 english-anchor'])
})
