import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareConceptReader } from '../../../src/corpus/links/concept-reader.ts'
import { createNamer } from '../../../src/corpus/links/name-pairs.ts'
import type { NamingPhrase } from '../../../src/corpus/links/naming-phrases.ts'
import { createPhraseSpread } from '../../../src/corpus/links/phrase-spread.ts'
import { prepareProvisions } from '../../../src/corpus/links/prepare.ts'
import { toTable } from '../../../src/corpus/links/sparse.ts'
import { grammar } from '../../grammar.ts'
import { measure, vocabulary } from './rows.ts'

/** The names that two texts share; `more` are further provisions of the document of the first. */
function namesOf(one: string, other: string, more: readonly string[] = []): NamingPhrase[] {
  const texts = [...more, '清理河道淤积', '改良盐碱地', '修复古籍']
  const rows = [one, other, ...texts].map((text, at) => measure(`甲/${at}`, '', text))
  const reader = prepareConceptReader(vocabulary, grammar)
  const families = Int32Array.from(rows, (_, at) => (at === 1 ? 1 : 0))
  return createNamer(prepareProvisions(rows, families, reader), families, reader).namesOf(0, 1)
}

const named = (one: string, other: string) => namesOf(one, other).map(({ text }) => text)

test('a name goes on as long as both texts do, and ends where one says something else', () => {
  assert.deepEqual(named('建设粮食仓储设施', '改造粮食仓储设施'), ['粮食仓储设施'])
  assert.deepEqual(named('整治非机动车', '登记非机动车'), ['非机动车'])
  assert.deepEqual(named('修建知识产权法庭', '评选知识产权案例'), ['知识产权'])
})

test('a short word that goes on in one text is a piece, at the end of a longer name it is not', () => {
  assert.deepEqual(named('发放粮食券', '调查粮食商'), [])
  assert.deepEqual(named('换发粮票', '收购粮食'), [])
  assert.deepEqual(named('收购优质粮食', '晾晒粮食'), ['粮食'])
  assert.deepEqual(named('收购杂粮食', '晾晒粮食'), [])
})

test('a name holds no verb of a task, no place before it and nothing over a joining word', () => {
  assert.deepEqual(named('推动广州市残疾人康复', '推动广州市残疾人康复'), ['残疾人康复'])
  assert.deepEqual(named('粮食和水产', '粮食和水产').sort(), ['水产', '粮食'])
})

test('what a document says everywhere weighs less', () => {
  const weigh = (more: readonly string[]) => namesOf('收购粮食', '晾晒粮食', more)[0]?.weight ?? 0
  assert.ok(weigh([]) > 1.5 * weigh(['运输粮食', '储备粮食', '加工粮食', '烘干粮食', '检验粮食']))
})

test('a phrase that many documents share says less of two of them', () => {
  const [pair] = [namesOf('收购粮食', '晾晒粮食')]
  const few = createPhraseSpread()
  const many = createPhraseSpread()
  const first = few.count(pair, 0, 1)
  for (let other = 1; other < 20; other++) many.count(pair, 0, other)
  assert.ok(few.sumOf(first) > 3 * many.sumOf(first))
  assert.equal(few.sumOf(few.count([], 0, 1)), 0)
})

/** Two safeguards of documents whose likeness is given; words of management name nothing elsewhere. */
function namedInSafeguards(likeness: number): string[] {
  const words = { ...vocabulary, unnamed: { management: ['督促检查'], manner: ['切实'], grammar: ['各项'] } }
  const text = '切实推进督促检查，各项平台建设'
  const rows = ['甲', '乙'].map((document) => measure(`${document}/1`, '', text, 'safeguard'))
  const reader = prepareConceptReader(words, grammar)
  const families = Int32Array.of(0, 1)
  const subjects = toTable([
    { ids: Int32Array.of(0), values: Float32Array.of(1) },
    { ids: Int32Array.of(0), values: Float32Array.of(likeness) },
  ])
  const prepared = { ...prepareProvisions(rows, families, reader), subjects }
  return createNamer(prepared, families, reader)
    .namesOf(0, 1)
    .map(({ text }) => text)
}

test('safeguards are about what any text says of its own only in documents a little alike, and never about manner', () => {
  assert.deepEqual(namedInSafeguards(0.05), ['督促检查'])
  assert.deepEqual(namedInSafeguards(0.01), [])
})
