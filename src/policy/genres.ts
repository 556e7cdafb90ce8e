/**
 * 文种: the genres of official documents, with which their titles end (党政机关公文处理工作条例, 2012, art. 8, with the
 * names of plans, rules and standards in use). Simplified characters.
 */
export const GENRES: readonly string[] = [
  ...['通知', '决定', '决议', '命令', '令', '公报', '公告', '通告', '意见', '通报', '报告', '请示', '批复', '议案'],
  ...['函', '纪要', '方案', '规划', '计划', '纲要', '要点', '办法', '条例', '规定', '细则', '规则', '规程', '章程'],
  ...['准则', '措施', '举措', '政策', '清单', '名单', '目录', '指南', '指引', '标准', '规范', '任务分工', '分工'],
  ...['工作安排', '行动', '倡议书', '若干措施', '若干意见', '守则', '须知', '协议', '法'],
]

/** Further endings that make a document of a title in 《》; on a line by themselves they end headings too: 总体要求. */
export const CITED_GENRES: readonly string[] = [
  ...['计画', '法典', '制度', '协定', '公约', '条约', '议定书', '备忘录', '提案', '解释', '名录', '倡议', '宣言'],
  ...['白皮书', '蓝皮书', '大纲', '预案', '导则', '总则', '导引', '说明', '答复', '框架', '要求', '布局'],
]
