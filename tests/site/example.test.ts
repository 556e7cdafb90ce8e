/** Which pair of clauses the home page shows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseExample } from '../../src/site/example.ts'
import { indexEdition } from '../../src/site/edition.ts'
import { compileTexts } from '../support.ts'

const plan = (place: string, clause: string) =>
  [`${place}数字经济发展行动方案`, '', `${place}人民政府办公室`, '2023年3月1日', '', '一、重点任务', clause, ''].join(
    '\n',
  )

const chosen = (...texts: string[]) => {
  const edition = indexEdition(compileTexts(...texts).tables)
  const link = chooseExample(edition)
  return link ? [link.a, link.b].map((id) => edition.provision(id)?.document.split('-')[0]).sort() : null
}

const clause =
  '（一）推动跨境电商发展。建设跨境电商综合试验区，支持企业建设海外仓，完善通关便利化机制，培育龙头企业和知名品牌。'
const others =
  '（一）促进跨境电商发展。在综合保税区开展网购保税进口业务，鼓励平台企业拓展东盟市场，设立产业基金扶持中小卖家。'

test('two plans of different places, each in its own words, are shown', () => {
  assert.deepEqual(chosen(plan('浙江省', clause), plan('福建省', others)), ['fujian', 'zhejiang'])
})

test('a plan beside one that copied it is not', () => {
  assert.equal(chosen(plan('浙江省', clause), plan('福建省', clause)), null)
  assert.notEqual(chosen(plan('浙江省', clause), plan('福建省', clause), plan('四川省', others)), null)
})

test('where there is one text there is no pair', () => {
  assert.equal(chosen(plan('浙江省', clause)), null)
})
