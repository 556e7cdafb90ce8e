import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plain } from '../../src/text/plain.ts'
import type { VocabularyTerm } from '../../src/schemas/vocabulary-terms.ts'
import { vocabularyTerm } from '../../src/schemas/vocabulary-terms.ts'
import { buildTermMatcher, findTerms } from '../../src/annotate/term/term-matcher.ts'
import { annotateTerms } from '../../src/annotate/annotate-terms.ts'
import type { Heading, Script } from '../../src/policy/index.ts'
import { textsOf } from '../../src/policy/index.ts'
import { policyOf, seedLines, termMatcher, terms } from './vocabulary.ts'

const term = (id: string, words: string, more: Partial<VocabularyTerm> = {}): VocabularyTerm => ({
  ...vocabularyTerm.parse({ id, term: words }),
  ...more,
})

const matcher = buildTermMatcher([
  term('data', '数据'),
  term('data-asset', '数据资产', { forms: ['数据资产凭证'] }),
  term('lead-firm', '链主'),
  term('longjiang', '龙江', { except: ['黑龙江'] }),
  term('5g', '5G'),
  term('ar', 'AR'),
  term('eflops', 'EFLOPS'),
  term('internet', '互联网', { regional: { tw: '網際網路' } }),
])

const found = (text: string, script: Script = 'Hans') =>
  findTerms(text, matcher, script).map(({ id, start, end }) => `${id} ${text.slice(start, end)}`)

test('the longest form has the stretch', () => {
  assert.deepEqual(found('数据资产凭证、数据资产和数据'), [
    'data-asset 数据资产凭证',
    'data-asset 数据资产',
    'data 数据',
  ])
})

test('a short term joins no two words, and counts in no excepted word', () => {
  assert.deepEqual(found('壮大链主企业，完善产业链主要环节'), ['lead-firm 链主'])
  assert.deepEqual(found('黑龙江省建设质量龙江'), ['longjiang 龙江'])
})

test('Latin terms stand for themselves only', () => {
  assert.deepEqual(found('5G+AR、15G、ARM、达5EFLOPS'), ['5g 5G', 'ar AR', 'eflops EFLOPS'])
})

test('Traditional text is read, with regional words', () => {
  assert.deepEqual(found('數據與網際網路', 'Hant'), ['data 數據', 'internet 網際網路'])
  assert.deepEqual(found('网际网路'), [])
})

test('marks the first occurrence in each provision, outside headings, titles and names', () => {
  const heading: Heading = { type: 'heading', depth: 1, text: '5G', segments: [], spans: [] }
  const policy = policyOf([[heading, '建设5G，用5G。', '5G'], '《数据法》说数据'])
  const second = textsOf(policy)[3]
  second?.spans.push({ kind: 'citation', start: 0, end: 5, rule: 'test' })
  const marks = textsOf(annotateTerms(policy, matcher)).map(({ text, spans }) =>
    spans
      .filter(({ kind }) => kind === 'term')
      .map(({ start, ref }) => `${ref} ${start} ${text.slice(start, start + 2)}`),
  )
  assert.deepEqual(marks, [[], ['5g 2 5G'], [], ['data 6 数据']])
})

test('the vocabulary: at least 150 terms, ids and forms once, every term in the seeds', () => {
  assert.ok(terms.length >= 150)
  assert.equal(new Set(terms.map(({ id }) => id)).size, terms.length)
  const forms = terms.flatMap((entry) => [entry.term, ...entry.forms])
  assert.equal(new Set(forms).size, forms.length)
  const seen = new Set<string>()
  for (const key of ['000', '001', '002', '003', '004']) {
    for (const line of seedLines(key)) {
      for (const { id } of findTerms(line, termMatcher, key === '001' ? 'Hant' : 'Hans')) seen.add(id)
    }
  }
  assert.deepEqual(
    terms.filter(({ id }) => !seen.has(id)).map((entry) => entry.term),
    [],
  )
})

test('the vocabulary: headwords agree in both scripts, definitions are there and short', () => {
  for (const { term: words, hant, definition, english } of terms) {
    if (hant !== undefined) assert.equal(plain(hant), plain(words))
    assert.ok(definition !== null && definition.length <= 120 && definition.endsWith('。'), words)
    assert.ok(english !== null, words)
  }
})
