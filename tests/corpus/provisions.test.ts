import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runPipeline } from '../../src/pipeline.ts'
import { provisionRow } from '../../src/schemas/index.ts'
import { compileProject, seedOf } from '../support.ts'

test('a provision of character references alone has the line of the text before it', () => {
  const seed = seedOf(
    '<html><body><p>某市数据行动方案</p>\n<p>一、总体要求</p>\n<p>坚持统筹协调，建立健全制度。</p>\n<p>二、任务</p>\n<p>推进建设工作。</p>\n<p>附件1</p>\n<p>&times;</p>\n<p>&times;&times;</p></body></html>',
    'seed.html',
  )
  const { tables } = runPipeline({ seeds: [seed], documents: [], vocabulary: compileProject().input.vocabulary })
  assert.ok(tables.provisions.some(({ text }) => text.includes('×')))
  for (const row of tables.provisions) assert.deepEqual(provisionRow.parse(row), row)
})
