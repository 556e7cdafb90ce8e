/** What names of organs look like, in plain text (Simplified, full-width punctuation). */
import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'

/** The ending of an organ's name: 局, 委员会, 集团, 大学, 专班; a bracketed tail may follow: 数字中国研究院（福建）. */
export const ORGAN_END = shape(({ organs }) => new RegExp(`${organs.organ}(?:（[^（）]*）|〔[^〔〕]*〕)*$`))

/** The ending of an organ proper, not of a place alone. */
export const AGENCY_END = shape(({ organs }) => new RegExp(`${organs.agency}(?:（[^（）]*）|〔[^〔〕]*〕)*$`))

/** The beginning of a new name after 和 or 及: a level, a group, a nation-wide body, an open list. */
export const NAME_START = shape(({ organs }) => new RegExp(`^(?:${organs.opening}|.{2,4}(?:省|市|县|区|州|盟))`))

/** A list without members: 省直有关单位, 相关部门, 有关设区市政府, 其他成员单位. */
const OPEN = /有关|相关|其他|行业主管部门|职能部门|主管部门/

/** A class by its part in a body or a task: 领导小组成员单位, 各牵头单位, 省政府各工作部门. */
const MEMBERS = /(?:成员|责任|牵头|参与|配合)单位$|各.{0,4}(?:部门|单位|机构|委办局|专班)$/

/**
 * A list named as a class: 各设区市人民政府, 各通信运营商, 县（市、区）政府, 开发区管委会. The look-ahead keeps a word that was
 * read whole, 市县: read as 市 and 县 too, a long run of them has more readings than there is time for.
 */
const GROUP = shape(
  ({ organs }) =>
    new RegExp(
      `^(?:全省|全市|全区|省内|市内)?各|^(?:(?=(${organs.member}))\\1(?:（[^）]*）|〔[^〕]*〕)*)+(?:、?(?:县|市|区|乡镇|街道))*(?:级)?(?:人民)?(?:政府|管委会?|党委|党委政府)?(?:（[^）]*）)?$|(?:^沿线.*各.*|运营商|运营企业|院校|高校|金融机构|基础电信企业)$`,
    ),
)

/** What is longer, in characters, is no name of a class or a list. */
export const LONGEST_NAME = 60

/** Whether a name stands for one organ, for a class of organs, or for a list that the text leaves open. */
export function nameKind(name: string, grammar: Grammar): 'organ' | 'group' | 'open' {
  if (name.length > LONGEST_NAME) return 'organ'
  if (/^[省市县区州盟旗](?:人民)?政府$/.test(name)) return 'organ'
  if (/^各.{0,4}(?:市|县|区|州|盟|旗)/.test(name) && !/有关|相关/.test(name)) return 'group'
  if (OPEN.test(name)) return 'open'
  if (MEMBERS.test(name)) return 'group'
  if (/^(?:省|市|县|区|国务院)?(?:级|直)?(?:部门|单位|机构|企业|地区|地方)$/.test(name)) return 'open'
  return GROUP(grammar).test(name) ? 'group' : 'organ'
}
