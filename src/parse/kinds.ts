import type { Grammar } from '../schemas/grammar.ts'
import { shape } from '../schemas/grammar.ts'
import type { ProvisionKind } from '../policy/index.ts'

// 总体要求, 指导思想, 主要目标, 发展现状: what frames the tasks
const GENERAL = shape(
  ({ headings: { qualifier, framing } }) =>
    new RegExp(
      `^(?:${qualifier}{0,2}${framing}|指导思想|总则|现状形势|形势|现状|背景|(?:现实|发展)?(?:基础|环境|现状|形势)|` +
        '面临(?:的)?(?:形势|机遇|挑战).{0,8}|重要意义|机遇(?:与|和)挑战|明确范围|适用(?:范围|对象))$',
      'u',
    ),
)
// 保障措施, 组织实施: what secures them
const SAFEGUARD = shape(
  ({ headings }) =>
    new RegExp(
      `^(?:.{0,8}${headings.safeguard})$|^(?:强化|加强|健全|完善|落实)?(?:组织|支撑|政策|实施|服务)?保障$|^(?:加强|强化|切实加强|做好|抓好).{0,6}(?:组织领导|组织实施|组织保障|实施保障)$`,
      'u',
    ),
)

// 任务清单, 任务分工表, 重点任务: an attachment whose items are tasks
const TASKS = shape(({ headings }) => new RegExp(headings.tasks, 'u'))

/** Kind of the units of an attachment by its title (folded): tasks, or what else is attached. */
export const kindInAttachment = (title: string, grammar: Grammar): ProvisionKind =>
  TASKS(grammar).test(title) ? 'measure' : 'attachment'

/** Kind of the units under a title (folded), or null when the title says nothing about it. */
export function kindOfTitle(title: string, grammar: Grammar): ProvisionKind | null {
  if (GENERAL(grammar).test(title)) return 'general'
  if (SAFEGUARD(grammar).test(title)) return 'safeguard'
  return null
}
