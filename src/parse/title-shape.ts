import { GENRES } from '../policy/genres.ts'

// 黑龙江省现代信息服务业振兴行动方案(2022—2026年); 关于印发…的通知
const TITLE_END = new RegExp(`(?:${GENRES.join('|')})(?:\\([^()]{1,30}\\)){0,2}$`, 'u')

// 芜湖市人民政府关于…; 上一篇:…
const NOT_A_TITLE = /[。;!?|]|^(?:上一篇|下一篇|来源|发布|作者|编辑|导读|导语|摘要|附件|原标题|原文链接|相关|\d+\.)/u

/** Example: 国务院办公厅对十届全国人大四次会议第7240号建议的答复: 答复 ends a title only of what is answered. */
const ANSWER = /^.{0,40}(?:对|关于).{2,60}答复$/u

/** Longest title in characters; the longest of 400 that were looked at had 113. */
const LONGEST = 120

/** Whether each 《 of a line has its 》: a line that is cut in a cited title is no whole title. */
const isBalanced = (key: string): boolean => key.split('《').length === key.split('》').length

/** True if a folded line may be the title of an official document. */
export function isTitleLike(key: string): boolean {
  if (key.length < 4 || key.length > LONGEST || NOT_A_TITLE.test(key) || !isBalanced(key)) return false
  return TITLE_END.test(key) || ANSWER.test(key)
}

/** True if a folded line can be the first piece of a title broken over lines: …关于, …关于印发. */
export function isTitleStart(key: string): boolean {
  return key.length >= 4 && key.length <= 60 && /关于(?:印发|转发|公布|修订印发)?$/u.test(key) && !NOT_A_TITLE.test(key)
}
