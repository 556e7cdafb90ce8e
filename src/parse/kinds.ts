import type { ProvisionKind } from '../policy/index.ts'

// 总体要求, 指导思想, 主要目标, 发展现状: what frames the tasks
const GENERAL = new RegExp(
  '^(?:(?:总体|主要|发展|工作|行动|建设|实施|基本|重点|预期|具体|近期|远期|阶段|阶段性|年度|规划|战略|指标|功能|编制|改革){0,2}' +
    '(?:要求|思路|思想|目标|目标任务|目标要求|原则|方向|路径|定位|愿景|理念|依据|范围|期限|对象)' +
    '|指导思想|总则|现状形势|形势|现状|背景|(?:现实|发展)?(?:基础|环境|现状|形势)|面临(?:的)?(?:形势|机遇|挑战).{0,8}|重要意义|机遇(?:与|和)挑战|明确范围|适用(?:范围|对象))$',
  'u',
)
// 保障措施, 组织实施: what secures them
const SAFEGUARD =
  /^(?:.{0,8}(?:保障措施|保障机制|保障体系|保障条件|组织保障|政策保障|支撑保障|支持保障|要素保障|服务保障|实施保障|组织实施|组织领导|工作要求|有关要求|实施要求|工作保障|规划实施|附则|监督管理))$|^(?:强化|加强|健全|完善|落实)?(?:组织|支撑|政策|实施|服务)?保障$|^(?:加强|强化|切实加强|做好|抓好).{0,6}(?:组织领导|组织实施|组织保障|实施保障)$/u

/** Kind of the units under a title (folded), or null when the title says nothing about it. */
export function kindOfTitle(title: string): ProvisionKind | null {
  if (GENERAL.test(title)) return 'general'
  if (SAFEGUARD.test(title)) return 'safeguard'
  return null
}
