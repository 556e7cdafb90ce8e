import { GENRES } from '../policy/genres.ts'

// 黑龙江省现代信息服务业振兴行动方案(2022—2026年); 关于印发…的通知
const TITLE_END = new RegExp(`(?:${GENRES.join('|')})(?:\\([^()]{1,30}\\)){0,2}$`, 'u')

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
