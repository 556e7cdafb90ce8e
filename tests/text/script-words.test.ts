import assert from 'node:assert/strict'
import { test } from 'node:test'
import { divisions } from '../../src/policy/divisions.ts'
import { converter, words } from './seeds.ts'

const { toHant, toHans } = converter

/** The words of families with the character that is named and its form. */
const listed = (families: typeof words.to_hant) =>
  families.flatMap(({ char, form, opencc = '', attested = '', sense = '' }) =>
    `${opencc} ${attested} ${sense}`.split(/\s+/).flatMap((word) => (word === '' ? [] : [{ word, char, form }])),
  )

/** Simplified phrases with their Traditional form: families of words, and neighbours that only look like one of them. */
const TO_HANT: readonly (readonly [string, string])[] = [
  ['共青团湖北省委', '共青團湖北省委'],
  ['把林长制作为重要抓手', '把林長制作為重要抓手'],
  ['精准上岗培训', '精準上崗培訓'],
  ['文化周边产品开发', '文化周邊產品開發'],
  ['活动周期较长', '活動週期較長'],
  ['黄河水上游地区', '黃河水上游地區'],
  ['研发制品质量', '研發製品質量'],
  ['全面业务培训', '全面業務培訓'],
  ['示范镇建设', '示範鎮建設'],
  ['骨干基地建设', '骨幹基地建設'],
  ['标准出台', '標準出台'],
  ['限制酒类广告', '限制酒類廣告'],
  ['机制种类', '機制種類'],
  ['有利于家庭农场', '有利於家庭農場'],
  ['年出栏肉鸡1万只以上', '年出欄肉雞1萬隻以上'],
  ['存栏羊5000余只', '存欄羊5000餘隻'],
  ['全市只有3家企业', '全市只有3家企業'],
  ['2025年只需提供', '2025年只需提供'],
  ['不准任何单位截留', '不准任何單位截留'],
  ['看不准的项目', '看不準的項目'],
  ['数据不准确', '數據不準確'],
  ['未获准许可', '未獲准許可'],
  ['核准立项文件', '核准立項文件'],
  ['校准仪器', '校準儀器'],
  ['恢复供电', '恢復供電'],
  ['复杂地质条件', '複雜地質條件'],
  ['深化医共体医保总额付费', '深化醫共體醫保總額付費'],
  ['谷氨酸产业', '穀氨酸產業'],
  ['峰谷电价政策', '峰谷電價政策'],
  ['河谷经济带', '河谷經濟帶'],
  ['推动谷子产业', '推動穀子產業'],
  ['农历八月十五', '農曆八月十五'],
  ['历史文化名城', '歷史文化名城'],
  ['病历管理', '病歷管理'],
  ['台风预警', '颱風預警'],
  ['推进台账管理', '推進台賬管理'],
  ['柜台业务', '櫃檯業務'],
  ['采煤沉陷区治理', '採煤沉陷區治理'],
  ['神采飞扬', '神采飛揚'],
  ['松材线虫病防治', '松材線蟲病防治'],
  ['深松整地作业', '深鬆整地作業'],
  ['宽松适度', '寬鬆適度'],
  ['征地拆迁补偿', '徵地拆遷補償'],
  ['踏上新征程', '踏上新征程'],
  ['出征仪式', '出征儀式'],
  ['应征入伍', '應徵入伍'],
  ['余杭区', '餘杭區'],
  ['新余市', '新余市'],
  ['余庆县', '餘慶縣'],
  ['冗余配置', '冗餘配置'],
  ['尽职免责', '盡職免責'],
  ['尽早开工', '儘早開工'],
  ['应统尽统', '應統盡統'],
  ['发展与保护并重', '發展與保護並重'],
  ['并联审批', '並聯審批'],
  ['撤并整合', '撤併整合'],
  ['占补平衡', '占補平衡'],
  ['向往之地', '嚮往之地'],
  ['导向作用', '導向作用'],
  ['回归本源', '回歸本源'],
  ['巡回法庭', '巡迴法庭'],
  ['回避制度', '迴避制度'],
  ['碳汇交易', '碳匯交易'],
  ['汇编成册', '彙編成冊'],
  ['汇总上报', '彙總上報'],
  ['汇聚合力', '匯聚合力'],
  ['长江中游城市群', '長江中游城市群'],
  ['乡村旅游', '鄉村旅遊'],
  ['游牧民定居', '游牧民定居'],
  ['提升能级', '提升能級'],
  ['立志成才', '立志成才'],
  ['地方志工作', '地方誌工作'],
  ['志愿服务活动', '志願服務活動'],
  ['日志留存', '日誌留存'],
  ['细致入微', '細緻入微'],
  ['一致同意', '一致同意'],
  ['折合标准煤', '折合標準煤'],
  ['折叠屏手机', '摺疊屏手機'],
  ['问卷调查', '問卷調查'],
  ['席卷而来', '席捲而來'],
  ['借款合同', '借款合同'],
  ['凭借优势', '憑藉優勢'],
  ['丑恶现象', '醜惡現象'],
  ['辛丑年', '辛丑年'],
  ['朱砂矿', '硃砂礦'],
  ['朱家角镇', '朱家角鎮'],
  ['系列活动', '系列活動'],
  ['系船设施', '繫船設施'],
  ['心系群众', '心繫群眾'],
  ['关系民生', '關係民生'],
  ['皇后镇', '皇后鎮'],
  ['后备干部', '後備幹部'],
  ['范姓居民', '范姓居民'],
  ['师范教育', '師範教育'],
  ['面条加工', '麵條加工'],
  ['地面沉降', '地面沉降'],
  ['沈阳市', '瀋陽市'],
  ['沈从文故居', '沈從文故居'],
  ['里程碑', '里程碑'],
  ['城里人', '城裡人'],
  ['凯里市', '凱里市'],
  ['冲压生产线', '沖壓生產線'],
  ['缓冲区', '緩衝區'],
  ['对冲风险', '對沖風險'],
  ['手表企业', '手錶企業'],
  ['表决通过', '表決通過'],
  ['银发经济', '銀髮經濟'],
  ['发展理念', '發展理念'],
  ['理发店', '理髮店'],
  ['云计算中心', '雲計算中心'],
  ['不知所云', '不知所云'],
  ['筑牢屏障', '築牢屏障'],
  ['标签管理', '標籤管理'],
  ['合同签订', '合同簽訂'],
  ['白洋淀治理', '白洋淀治理'],
  ['沉淀池', '沉澱池'],
  ['斗渠改造', '斗渠改造'],
  ['奋斗目标', '奮鬥目標'],
  ['船用燃料加注服务', '船用燃料加注服務'],
  ['数据标注产业', '數據標註產業'],
  ['海涂围垦', '海塗圍墾'],
  ['收获机械', '收穫機械'],
  ['获得荣誉', '獲得榮譽'],
  ['苦咸水淡化', '苦鹹水淡化'],
  ['咸宁市', '咸寧市'],
  ['生姜种植', '生薑種植'],
  ['委托代理', '委託代理'],
  ['普惠托育', '普惠托育'],
  ['扎实推进', '紮實推進'],
  ['公仆意识', '公僕意識'],
  ['宿舍管理', '宿舍管理'],
  ['舍弃', '捨棄'],
  ['霉变粮食', '霉變糧食'],
]

/** Traditional phrases with their Simplified form. */
const TO_HANS: readonly (readonly [string, string])[] = [
  ['編著教材', '编著教材'],
  ['卓著成效', '卓著成效'],
  ['原著閱讀', '原著阅读'],
  ['著重加強', '着重加强'],
  ['膠著', '胶着'],
  ['沉著應對', '沉着应对'],
  ['執著追求', '执着追求'],
  ['附著', '附着'],
  ['穿著', '穿着'],
  ['濬深航道', '浚深航道'],
  ['祇能', '只能'],
  ['覆核結果', '复核结果'],
  ['覆蓋率', '覆盖率'],
  ['顛覆性技術', '颠覆性技术'],
  ['憑藉', '凭借'],
  ['藉由', '借由'],
  ['裏程', '里程'],
  ['衞生', '卫生'],
  ['臺灣', '台湾'],
  ['佈局', '布局'],
  ['羣眾', '群众'],
  ['佔地', '占地'],
  ['煙臺', '烟台'],
  ['菸草', '烟草'],
  ['瀋陽', '沈阳'],
  ['鍾山', '钟山'],
  ['頭髮', '头发'],
  ['乾燥', '干燥'],
  ['乾縣', '乾县'],
  ['徵收', '征收'],
  ['魏徵', '魏徵'],
  ['於是', '于是'],
  ['纔能', '才能'],
  ['祕書', '秘书'],
  ['讚揚', '赞扬'],
  ['鑑於', '鉴于'],
  ['週末', '周末'],
  ['彙編', '汇编'],
  ['滙款', '汇款'],
  ['薑黃', '姜黄'],
  ['鹹水', '咸水'],
  ['徐乾學', '徐乾学'],
]

test('every word of the list takes the form that is listed, and comes back', () => {
  const all = listed(words.to_hant)
  assert.ok(new Set(all.map(({ word }) => word)).size >= 1500)
  for (const { word, char, form } of all) {
    const hant = toHant(word)
    for (let at = word.indexOf(char); at >= 0; at = word.indexOf(char, at + 1)) assert.equal(hant[at], form, word)
    assert.equal(toHans(hant), word)
  }
  for (const { word, char, form } of listed(words.to_hans)) {
    const hans = toHans(word)
    for (let at = word.indexOf(char); at >= 0; at = word.indexOf(char, at + 1)) assert.equal(hans[at], form, word)
  }
})

test('no word of the list is given two forms of one character', () => {
  for (const families of [words.to_hant, words.to_hans]) {
    const forms = new Map<string, string>()
    for (const { word, char, form } of listed(families)) {
      assert.equal(forms.get(char + word) ?? form, form, word)
      forms.set(char + word, form)
    }
  }
})

test('policy phrases in Traditional characters', () => {
  for (const [hans, hant] of TO_HANT) assert.equal(toHant(hans), hant)
})

test('Traditional phrases in Simplified characters', () => {
  for (const [hant, hans] of TO_HANS) assert.equal(toHans(hant), hans)
})

test('names of divisions come back from Traditional characters as they are', () => {
  for (const { name } of divisions) assert.equal(toHans(toHant(name)), name)
})
