import { unreadNumbers } from '../annotate/targets/unread.ts'
import type { Tables } from '../schemas/tables.ts'
import type { Policy } from '../policy/index.ts'
import { textsOf } from '../policy/index.ts'
import type { Grammar } from '../schemas/grammar.ts'

/** Targets for a terminal: a line each with place, value, deadline, rule and quote; then the numbers nobody could read. */
export function printTargets({ tables, trees }: { tables: Tables; trees: Policy[] }, grammar: Grammar): string {
  const rows = tables.targets.map((t) => {
    const value =
      t.value === null
        ? t.kind
        : `${t.comparator ?? ''}${t.value}${t.value_high === null ? '' : `–${t.value_high}`}${t.unit ?? ''}`
    return `${t.seed.file}:${t.seed.line}:${t.seed.start + 1}  ${value}  ${t.deadline ?? '-'} (${t.deadline_basis ?? '-'})  ${t.rule}  ${t.quote}`
  })
  const unread = trees.flatMap((tree) =>
    tree.children.flatMap(textsOf).flatMap((node) =>
      unreadNumbers(node.text, grammar).map(({ start, end, reason }) => {
        const line = node.position?.start.line ?? 0
        return `${tree.metadata.seed.file}:${line}  unread  ${node.text.slice(start, end)}  ${reason}`
      }),
    ),
  )
  return [
    `${rows.length} targets`,
    ...rows,
    ...(unread.length > 0 ? [`${unread.length} numbers not read`, ...unread] : []),
  ].join('\n')
}
