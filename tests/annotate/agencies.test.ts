import assert from 'node:assert/strict'
import { test } from 'node:test'
import { annotateAgencies } from '../../src/annotate/annotate-agencies.ts'
import { textsOf } from '../../src/policy/index.ts'
import { isAgencySpan } from '../../src/policy/mentions.ts'
import { agencies, policyOf, regionOf } from './vocabulary.ts'

test('marks each name with its role and its agency', () => {
  const policy = policyOf(['推进建设。（牵头单位：省发改委、数字办；配合单位：各设区市人民政府）'], {
    region: regionOf('福建省'),
  })
  const spans = textsOf(annotateAgencies(policy, agencies)).flatMap(({ text, spans }) =>
    spans.map(({ kind, start, end, role, ref }) => [kind, text.slice(start, end), role, ref]),
  )
  assert.deepEqual(spans.slice(0, 2), [
    ['agency', '省发改委', 'lead', '350000-fagai'],
    ['agency', '数字办', 'lead', '350000-shuju'],
  ])
  assert.deepEqual(spans[2]?.slice(0, 3), ['agency', '各设区市人民政府', 'support'])
})

test('reads Traditional text, names as written', () => {
  const policy = policyOf(['〔責任單位：省工信廳和哈爾濱市政府〕'], { region: regionOf('黑龙江省'), script: 'Hant' })
  const spans = textsOf(annotateAgencies(policy, agencies)).flatMap(({ text, spans }) =>
    spans.map(({ start, end, ref }) => [text.slice(start, end), ref]),
  )
  assert.deepEqual(spans, [
    ['省工信廳', '230000-gongxin'],
    ['哈爾濱市政府', '230100-zhengfu'],
  ])
})

test('a second run changes nothing', () => {
  const once = annotateAgencies(policyOf(['（责任单位：省工信厅）'], { region: regionOf('黑龙江省') }), agencies)
  assert.deepEqual(annotateAgencies(once, agencies), once)
})

test('a document of unknown place whose clauses name ministries is the nation’s', () => {
  const names = (text: string) =>
    textsOf(annotateAgencies(policyOf([text], { region: null }), agencies)).flatMap(({ spans }) =>
      spans.filter(isAgencySpan).map(({ agency }) => agency.full),
    )
  assert.deepEqual(names('（发展改革委、财政部、税务总局负责）'), ['国家发展和改革委员会', '财政部', '国家税务总局'])
  assert.deepEqual(names('（发展改革委、省财政厅负责）'), ['发展改革委', '省财政厅'])
})

test('a name with a place of its own does not take the level of its neighbours', () => {
  const policy = policyOf(['（责任单位：市公安局、上海证监局）'], { region: regionOf('上海市') })
  const refs = textsOf(annotateAgencies(policy, agencies)).flatMap(({ spans }) => spans.map(({ ref }) => ref))
  assert.deepEqual(refs, ['310000-gongan', '310000-zhengjian'])
})
