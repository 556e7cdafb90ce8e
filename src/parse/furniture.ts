interface Furniture {
  rule: string
  pattern: RegExp
  example: string
  /** Such words are furniture above and below a text only; in its midst they are its own: 来源：国家统计局 below a table. */
  aroundOnly?: true
}

/** Lines that web pages put around a document. Matched on folded keys, whole line. */
const FURNITURE: Furniture[] = [
  {
    rule: 'dropped/font-size',
    pattern: /^[【[]?\s?字[号体]\s?:?\s?[[【]?\s?(?:大|小).{0,16}$/u,
    example: '字号: 大 中 小',
  },
  {
    rule: 'dropped/tools',
    pattern:
      /^[【[]?(?:打印|关闭|收藏|纠错|分享|下载|朗读|复制链接|语音播报)(?:本页|窗口|此页|到|文件|文章)?[\s:】\]|【[/]*(?:(?:打印|关闭|收藏|纠错|下载|微信|微博|qq空间|本页|窗口)[\s】\]|【[/]*)*$/u,
    example: '打印 关闭',
  },
  {
    rule: 'dropped/page-number',
    pattern: /^[-—–－·]\s?\d{1,4}\s?[-—–－·]$|^第\s?\d{1,4}\s?页(?:\s?,?\s?共\s?\d{1,4}\s?页)?$/u,
    example: '— 3 —',
  },
  {
    rule: 'dropped/views',
    pattern: /^(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s?:?\s?[-—\d]*\s?次?$/u,
    example: '浏览次数:120',
  },
  {
    rule: 'dropped/source-line',
    pattern: /^(?:信息)?(?:发布(?:时间|日期|机构|者)|更新时间|责任编辑|责编)\s?:.{0,80}$/u,
    example: '发布时间:2023-02-20',
  },
  {
    rule: 'dropped/source-line',
    pattern: /^(?:信息)?(?:来源|稿源|作者|编辑|审核|校对)\s?:.{0,80}$/u,
    example: '来源:浙江省经济和信息化厅',
    aroundOnly: true,
  },
  {
    rule: 'dropped/timestamp',
    pattern: /^(?:(?:19|20)\d{2}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?)\s*(?<=[日\s])\d{1,2}:\d{2}(?::\d{2})?.{0,40}$/u,
    example: '2023/2/20 11:06:26',
  },
  {
    rule: 'dropped/address',
    pattern: /^(?:原文链接|本文链接|本文网址|网址|链接)?\s?:?\s?https?:\/\/\S+$/iu,
    example: '原文链接:https://example.org/',
    aroundOnly: true,
  },
  {
    rule: 'dropped/database-code',
    pattern:
      /^[【[](?:法宝引证码|法规编号|公布日期|施行日期|时效性|效力级别|法规类别|发布部门|发文字号)[】\]].{0,60}$/u,
    example: '【法宝引证码】 CLI.12.6476457',
  },
  {
    rule: 'dropped/lead',
    pattern: /^(?:导读|导语|摘要|编者按|核心提示|提示)\s?:.*$/u,
    example: '导读:到2027年…',
    aroundOnly: true,
  },
  { rule: 'frame/closing', pattern: /^(?:上一[篇条页]|下一[篇条页])\s?:?.{0,120}$/u, example: '下一篇:关于…的通知' },
  {
    rule: 'frame/closing',
    pattern:
      /^(?:相关|热门|推荐|更多|最新|猜你喜欢|延伸)(?:新闻|词条|阅读|文章|链接|评论|资讯|稿件|信息|文件|解读|附件|推荐|内容|报道)?(?:>>)?$/u,
    example: '相关新闻',
  },
  {
    rule: 'frame/closing',
    pattern:
      /^(?:联系(?:我们|方式)|关于我们|网站地图|网站声明|版权(?:所有|声明)|返回顶部|回到顶部|扫一扫.{0,30}|友情链接|收藏本站|设为首页|分享到?:?|全部评论|发表评论|我要纠错|<<|>>)$/u,
    example: '联系我们',
  },
  {
    rule: 'frame/closing',
    pattern:
      /^(?:技术支持|网站标识码|政府网站标识码|备案号|icp备案).{0,80}$|^.{0,40}(?:icp备\s?\d+|公网安备).{0,60}$/iu,
    example: '京ICP备05070218号',
  },
]

/** Rule of the site furniture that a folded line is, or null. */
export function furnitureRule(key: string): string | null {
  if (key.length > 260) return key.startsWith('导读') ? 'dropped/lead' : null
  return FURNITURE.find(({ pattern }) => pattern.test(key))?.rule ?? null
}

/** Whether a folded line of furniture is such only above and below a text. */
export const isAroundOnly = (key: string): boolean =>
  FURNITURE.find(({ pattern }) => pattern.test(key))?.aroundOnly ?? furnitureRule(key) === 'dropped/lead'

/** The rules with an example each, for tests and for the page on method. */
export const furnitureExamples = FURNITURE.map(({ rule, example }) => ({ rule, example }))
