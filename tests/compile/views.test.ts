import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { textsOf } from '../../src/policy/index.ts'
import { compileProject } from '../support.ts'

const { input, site, trees } = compileProject()
const issued = z.object({ lang: z.string(), blocks: z.array(z.string().nullable()) })
const read = (path: string): unknown => JSON.parse(site.find((file) => file.path === path)?.content ?? 'null')

for (const tree of trees) {
  test(`${tree.metadata.id}: each block as issued is as long as the edition's, and stands in the seed`, () => {
    const { blocks } = issued.parse(read(`views/issued-${tree.metadata.id}.json`))
    const seed = String(input.seeds.find((file) => file.basename === tree.metadata.seed.file)).replace(/\s/g, '')
    const nodes = textsOf(tree)
    assert.equal(blocks.length, nodes.length)
    nodes.forEach((node, index) => {
      const block = blocks[index] ?? null
      assert.equal(block === null, node.restored !== undefined)
      if (block === null) return
      assert.equal(block.length, node.text.length)
      assert.ok(seed.includes(block.replace(/\s/g, '')), block)
    })
  })
}

test('a gloss is never the converted word itself, and a word that would mislead has none', () => {
  const gloss = z.object({
    hans: z.string(),
    hant: z.string(),
    taiwan: z.string().nullable(),
    hongkong: z.string().nullable(),
  })
  const glosses = z.array(gloss).parse(read('views/glosses.json'))
  for (const { hant, taiwan, hongkong } of glosses) {
    assert.notEqual(taiwan, hant)
    assert.notEqual(hongkong, hant)
  }
  const of = (word: string) => glosses.find(({ hans }) => hans === word)
  assert.equal(of('网络')?.taiwan, '網路')
  assert.equal(of('大数据')?.taiwan, null)
  assert.equal(of('网格')?.taiwan, null)
})
