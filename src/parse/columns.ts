import type { MappedCell } from '../input/mapped.ts'
import type { ColumnUse } from '../policy/index.ts'
import { headRows, reachingCells } from '../policy/index.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { shape } from '../schemas/grammar.ts'
import { plain } from '../text/plain.ts'
import { findLabels } from './clause-labels.ts'

/** What the columns of a table hold, and how many rows their heads take. */
export interface Columns {
  uses: (ColumnUse | null)[]
  heads: number
}

const NUMBER = shape(({ columns }) => new RegExp(`^${columns.number}$`, 'u'))
/** Example: 指导部门, no label of a clause. */
const DUTY = shape(({ columns, duties }) => new RegExp(`^${columns.duty}${duties.asked}$`, 'u'))
/** Example: 工作任务, 主要内容, 任务名称. */
const TASK = shape(({ columns }) => new RegExp(`^.{0,10}${columns.task}${columns.part}?$`, 'u'))

/** Example: 2025 in 2025年目标: a column of values. */
const YEAR = /\d{4}/

/** What a column holds by its head: 责任单位 agencies, 完成时限 deadlines, 工作任务 tasks. */
function useOf(head: string, grammar: Grammar): ColumnUse | null {
  const words = plain(head).replace(/\s/g, '')
  if (words === '') return null
  if (NUMBER(grammar).test(words)) return 'number'
  const label = findLabels(`${words}：`, grammar)[0]
  if (label?.start === 0 && label.end === words.length + 1 && label.role !== 'person' && label.role !== 'other')
    return label.role ?? 'deadline'
  if (DUTY(grammar).test(words)) return 'responsible'
  return TASK(grammar).test(words) && !YEAR.test(words) ? 'task' : null
}

const isRole = (use: ColumnUse | null): boolean => use === 'lead' || use === 'support' || use === 'responsible'

/** Reads the heads of a table; null where none of them names agencies or deadlines. */
export function readColumns(rows: readonly (readonly MappedCell[])[], grammar: Grammar): Columns | null {
  const heads = headRows(rows)
  const head = reachingCells(rows.slice(0, heads))
  const uses = (rows[0] ?? []).map((_, column) => {
    for (let row = heads - 1; row >= 0; row--) {
      const use = useOf(head[row]?.[column]?.text ?? '', grammar)
      if (use) return use
    }
    return null
  })
  return uses.some((use) => isRole(use) || use === 'deadline') ? { uses, heads } : null
}

/** Whether the rows of a table are tasks: its heads name agencies, or deadlines, and leave a column for what is to be done. */
export function holdsTasks({ uses }: Columns): boolean {
  const says = uses.includes('task')
  return uses.some(isRole) ? says || uses.includes(null) : says
}
