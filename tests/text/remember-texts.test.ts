import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rememberTexts } from '../../src/text/remember-texts.ts'

test('what is asked again is not made again, unless very much has been asked since', () => {
  const asked: string[] = []
  const upper = rememberTexts((text) => {
    asked.push(text)
    return text.toUpperCase()
  }, 2)
  assert.deepEqual(['a', 'a', 'b', 'c', 'c', 'a'].map(upper), ['A', 'A', 'B', 'C', 'C', 'A'])
  assert.deepEqual(asked, ['a', 'b', 'c', 'a'])
})
