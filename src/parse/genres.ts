/**
 * 文种: the genres of official documents, with which their titles end (党政机关公文处理工作条例, 2012,
 * art. 8, with the names of plans and regulations in use). Matched on folded text.
 */
const GENRES =
  '通知|决定|决议|命令|令|公报|公告|通告|意见|通报|报告|请示|批复|议案|函|纪要|' +
  '方案|规划|计划|纲要|要点|办法|条例|规定|细则|规则|规程|章程|准则|措施|举措|政策|清单|名单|目录|' +
  '指南|指引|标准|规范|任务分工|分工|工作安排|行动|倡议书|若干措施|若干意见|守则|须知|协议|法|办法\\(.{1,6}\\)'

// 黑龙江省现代信息服务业振兴行动方案(2022—2026年); 关于印发…的通知
const TITLE_END = new RegExp(`(?:${GENRES})(?:\\([^()]{1,30}\\))?$`, 'u')

// 芜湖市人民政府关于…; 上一篇:…
const NOT_A_TITLE = /[。;!?|]|^(?:上一篇|下一篇|来源|发布|作者|编辑|导读|导语|摘要|附件|原标题|原文链接|相关|\d+\.)/u

/** True if a folded line may be the title of an official document. */
export function isTitleLike(key: string): boolean {
  return key.length >= 4 && key.length <= 90 && TITLE_END.test(key) && !NOT_A_TITLE.test(key)
}

/** True if a folded line can be the first piece of a title broken over lines: …关于, …关于印发. */
export function isTitleStart(key: string): boolean {
  return key.length >= 4 && key.length <= 60 && /关于(?:印发|转发|公布|修订印发)?$/u.test(key) && !NOT_A_TITLE.test(key)
}
