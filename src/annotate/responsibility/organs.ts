/** What names of organs look like, in plain text (Simplified, full-width punctuation). */

/** The ending of an organ's name: 局, 委员会, 集团, 大学, 专班; a bracketed tail may follow: 数字中国研究院（福建）. */
export const ORGAN_END =
  /(?:厅|局|委|办|部|院|会|署|行|社|处|室|组|所|站|台|馆|校|政府|法院|集团|公司|单位|部门|机构|企业|运营商|中心|海关|园区|开发区|高新区|经开区|保税区|新区|示范区|实验区|试验区|合作区|度假区|管理区|专班|市场|基金|学会|联盟|兵团|总队|支队|联社|妇联|残联|科协|文联|侨联|工商联|大学|学校|指挥部|县|市|州|盟|旗|省|自治区|地区|区|乡|镇|街道|农垦|铁塔|移动|联通|电信|广电)(?:（[^（）]*）|〔[^〔〕]*〕)*$/

/** The ending of an organ proper, not of a place alone. */
export const AGENCY_END =
  /(?:厅|局|委|办|部|院|会|署|行|社|处|室|组|所|站|台|馆|校|政府|集团|公司|单位|部门|机构|企业|运营商|中心|海关|专班|市场|基金|联盟|总队|支队|妇联|残联|科协|文联|侨联|工商联|大学|指挥部)(?:（[^（）]*）|〔[^〔〕]*〕)*$/

/** The beginning of a new name after 和 or 及: a level, a group, a nation-wide body, an open list. */
export const NAME_START =
  /^(?:省|市|县|区|州|盟|旗|各|有关|相关|其他|所在|地方|属地|国家|国务院|中央|中共|中国|人民银行|人行|驻|自治区|国网|.{2,4}(?:省|市|县|区|州|盟))/

/** A list without members: 省直有关单位, 相关部门, 有关设区市政府, 其他成员单位. */
const OPEN = /有关|相关|其他|行业主管部门|职能部门|主管部门/

/** A class by its part in a body or a task: 领导小组成员单位, 各牵头单位, 省政府各工作部门. */
const MEMBERS = /(?:成员|责任|牵头|参与|配合)单位$|各.{0,4}(?:部门|单位|机构|委办局)$/

/** A list named as a class: 各设区市人民政府, 各通信运营商, 县（市、区）政府, 开发区管委会. */
const GROUP =
  /^(?:全省|全市|全区|省内|市内)?各|^(?:(?:县|市|区|州|盟|旗|设区市|市县|区县|县区|县市区|开发区|高新区|园区|地方|属地|所在地|乡镇|街道)(?:（[^）]*）|〔[^〕]*〕)*)+(?:、?(?:县|市|区|乡镇|街道))*(?:级)?(?:人民)?(?:政府|管委会|党委|党委政府)?(?:（[^）]*）)?$|(?:^沿线.*各.*|运营商|运营企业|院校|高校|金融机构|基础电信企业)$/

/** What is longer, in characters, is no name of a class or a list. */
export const LONGEST_NAME = 60

/** Whether a name stands for one organ, for a class of organs, or for a list that the text leaves open. */
export function nameKind(name: string): 'organ' | 'group' | 'open' {
  if (name.length > LONGEST_NAME) return 'organ'
  if (/^[省市县区州盟旗](?:人民)?政府$/.test(name)) return 'organ'
  if (/^各.{0,4}(?:市|县|区|州|盟|旗)/.test(name) && !/有关|相关/.test(name)) return 'group'
  if (OPEN.test(name)) return 'open'
  if (MEMBERS.test(name)) return 'group'
  if (/^(?:省|市|县|区|国务院)?(?:级|直)?(?:部门|单位|机构|企业|地区|地方)$/.test(name)) return 'open'
  return GROUP.test(name) ? 'group' : 'organ'
}
