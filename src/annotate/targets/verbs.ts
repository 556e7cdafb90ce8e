/**
 * Verbs of what a plan makes or does: what is counted after them is a target (培育2家龙头企业).
 * Longer words first where one begins another.
 */
export const MAKING =
  '建成投用|建成|建设|建立|建好|新建|新增|新改建|改扩建|改建|扩建|共建|创建|创成|构建|' +
  '搭建|改造|提质|培育|培养|培植|孵化|打造|引进|引育|招引|引入|吸引|集聚|聚集|汇聚|' +
  '组织|实施|推出|完成|争创|争取|认定|发展|形成|开展|举办|承办|举行|召开|培训|选派|' +
  '遴选|评选|评定|征集|发布|突破|攻克|研发|开发|研制|制定|制修订|修订|编制|出台|布局|' +
  '布设|部署|布放|设立|设置|增设|组建|支持|扶持|推广|树立|获批|获得|签约|签订|签署|' +
  '储备|谋划|投放|开通|开行|开工|开设|开辟|投运|投产|上线|接入|覆盖|服务|惠及|帮扶|' +
  '救助|资助|走访|慰问|发放|壮大|做强|做大|梳理|更新|淘汰|关停|关闭|退出|整治|整改|' +
  '拆除|清理|清退|化解|办结|办理|查处|排查|压降|治理|修复|恢复|改善|加固|拓宽|腾退|' +
  '收储|盘活|创作|拍摄|出版|演出|展演|放映|保护|命名|筛选|选择|选取|选树|选育|选聘|' +
  '招募|确定|转化|配备|配置|安装|提供|供应|供给|输出|增加|减少|压减|取消|解决|种植|' +
  '营造|植树|绿化|造林|育成|生产|出栏|筹集|筹建|募集|转移|输送|吸纳|招聘|招收|招生|' +
  '表彰|挖掘|总结推广|推介|打通|贯通|新开|迁移|搬迁|纳入|列入|整合|归集|共享|开放|提炼|' +
  '落地|落户|引导|带动|动员|达到|达|超过|超|实现|组成|投入|安排|接待|运营|运行|管护|' +
  '监测|抽检|检查|(?<![福基党重组])建'

/** Verbs of helping on: what is counted after them is a target only in Arabic figures (推动20个试点县建设). */
const HELPING = '推动|推进|加快|抓好|促进|力争|确保|做优|办好|扩大|累计|拓展|健全|完善|打响'

/** Example: 培育 in 着力培育形成. The last match in the words before a number is the verb that governs it. */
export const MAKING_VERB = new RegExp(MAKING, 'g')

/** Example: 推动 in 推动20个省级数字乡村试点县建设. */
export const HELPING_VERB = new RegExp(HELPING, 'g')

/** Example: 建设 at the start of a sentence, which turns from what has been reached to what will be. */
export const DIRECTIVE = new RegExp(
  `^(?:持续|积极|大力|全面|深入|着力|进一步|稳步|扎实|重点|力争|到|——|[一二三四五六]是|[\\d一二三四五六七八九十]+[.．、])*(?:${MAKING}|${HELPING}|加强|优化|提升|提高|强化|深化|聚焦|围绕|坚持|落实|统筹|鼓励)`,
)
