import assert from 'node:assert/strict'
import { test } from 'node:test'
import { legislationOf } from '../../src/site/legislation.ts'

const document = {
  title: '某省数据条例</script>',
  number: '某政发〔2023〕2号',
  dated: '2023-01-11',
  published: null,
  issuer: ['某省人民政府', '某省财政厅'],
  region: { code: '350000', name: '福建省', level: 'province' as const },
  horizon: { from: 2023, to: 2025 },
}
const stated = { script: 'Hans' as const, inScript: (text: string) => text, address: null, edition: '对读' }

test('a document’s structured data name its number, its day, who passed it and where it holds', () => {
  const data = JSON.parse(legislationOf({ ...stated, document }))
  assert.equal(data['@type'], 'Legislation')
  assert.equal(data.legislationIdentifier, '某政发〔2023〕2号')
  assert.equal(data.legislationDate, '2023-01-11')
  assert.deepEqual(
    data.legislationPassedBy.map(({ name }: { name: string }) => name),
    ['某省人民政府', '某省财政厅'],
  )
  assert.deepEqual([data.legislationJurisdiction.name, data.legislationJurisdiction.identifier], ['福建省', '350000'])
  assert.equal(data.temporalCoverage, '2023/2025')
})

test('what is not known is not stated', () => {
  const bare = { ...document, number: null, dated: null, issuer: [], region: null, horizon: null }
  const data = JSON.parse(legislationOf({ ...stated, document: bare }))
  assert.deepEqual(Object.keys(data), ['@context', '@type', 'name', 'inLanguage', 'isPartOf'])
})

test('no title ends the element that holds the data', () => {
  const json = legislationOf({ ...stated, document })
  assert.ok(!json.includes('<'))
  assert.equal(JSON.parse(json).name, document.title)
})
