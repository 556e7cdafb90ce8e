import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupCopies } from '../../../src/corpus/links/group-copies.ts'

const text =
  '持续扩大千兆光网覆盖和普及范围，支持建设千兆城市，加快5G网络规模化建设和系统化应用，推进卫星地面接收站建设。'

test('groups near-copies with the first of them', () => {
  const texts = [
    text,
    '清理河道淤积，修复岸线，落实河长责任。',
    text.replace('持续', '继续'),
    text,
    `${text}完善设施。`,
  ]
  assert.deepEqual([...groupCopies(texts)], [0, 1, 0, 0, 0])
})

test('texts that share a sentence are no copies; short and empty ones stand alone', () => {
  const half = text.slice(0, 25)
  assert.deepEqual(
    [...groupCopies([`${half}整修体育场馆，开放学校操场，培养裁判。`, text, '', '', '5G'])],
    [0, 1, 2, 3, 4],
  )
})
