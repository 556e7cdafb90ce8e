import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shortPlace } from '../../src/policy/document-names.ts'

test('the generic part of a place’s name is left out where something remains', () => {
  const names = ['黑龙江省', '长春市', '内蒙古自治区', '广西壮族自治区', '香港特别行政区', '深圳市南山区', '沙县']
  assert.deepEqual(names.map(shortPlace), ['黑龙江', '长春', '内蒙古', '广西', '香港', '深圳市南山区', '沙县'])
})
