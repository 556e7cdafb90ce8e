import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { englishKindsOf, htmlOf, kindsOf, pagesOf, site } from './dist.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // Anchors are official numbers: 2.1.1 is an id.
    'valid-id': ['error', { relaxed: true }],
    // The order of attributes and the form of void elements are Astro's.
    'doctype-style': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // Everything comes from the site itself.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A title may be as long as the document's.
    'long-title': 'off',
  },
})

const documents = pagesOf(site).filter((path) => /^(?:zh-hant\/)?documents\/[^/]+\/$/.test(path))
const kinds = [...kindsOf(site).values()].flatMap((path) => [path, `zh-hant/${path}`])

for (const path of new Set([...kinds, ...documents, ...englishKindsOf(site).values()])) {
  test(`valid HTML: /${path}`, async () => {
    const report = await validator.validateString(htmlOf(site, path))
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
    )
    assert.deepEqual(messages.slice(0, 20), [])
  })
}
