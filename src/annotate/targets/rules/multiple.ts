import { postposed } from '../findings.ts'
import type { Rule } from '../paragraph-reading.ts'

/** A multiple of another value, or a doubling: 达到2020年底的4倍以上, 翻一番. */
export const multiple: Rule = {
  id: 'multiple',
  examples: ['固定网络IPv6流量规模达到2020年底的4倍以上', '到2025年，数字经济规模翻一番', '较2020年增长1倍以上'],
  read: (candidate) =>
    candidate.quantity.kind === 'multiple' && candidate.after === '' ? postposed('multiple', candidate) : null,
}
