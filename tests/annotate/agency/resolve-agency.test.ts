import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { resolveAgency } from '../../../src/annotate/agency/resolve-agency.ts'
import { findResponsibility } from '../../../src/annotate/responsibility/find-responsibility.ts'
import { agencies, regionOf, seedLines, SEED_PLACES } from '../vocabulary.ts'
import { grammar } from '../../grammar.ts'

const resolve = (place: string, name: string) => resolveAgency(name, { region: regionOf(place) }, agencies)

/** Place of the document, name, full name, kind, id. */
const RESOLVED: readonly (readonly [string, string, string, string, string])[] = [
  ['黑龙江省', '省工信厅', '黑龙江省工业和信息化厅', 'government', '230000-gongxin'],
  ['福建省', '省工信厅', '福建省工业和信息化厅', 'government', '350000-gongxin'],
  ['浙江省', '省经信厅', '浙江省经济和信息化厅', 'government', '330000-gongxin'],
  ['长春市', '市政数局', '长春市政务服务和数字化建设管理局', 'government', '220100-shuju'],
  ['长春市', '省发展改革委', '吉林省发展和改革委员会', 'government', '220000-fagai'],
  ['浙江省', '人行杭州中心支行', '中国人民银行杭州中心支行', 'central', '330100-renhang'],
  ['福建省', '福州海关', '中华人民共和国福州海关', 'central', '350100-haiguan'],
  ['福建省', '厦门市税务局', '国家税务总局厦门市税务局', 'central', '350200-shuiwu'],
  ['浙江省', '浙江银保监局', '中国银行保险监督管理委员会浙江监管局', 'central', '330000-yinbaojian'],
  ['福建省', '省通信管理局', '福建省通信管理局', 'central', '350000-tongxin'],
  ['福建省', '省委网信办', '中共福建省委网络安全和信息化委员会办公室', 'party', '350000-wangxin'],
  ['杭州市', '党委宣传部', '中共杭州市委宣传部', 'party', '330100-xuanchuan'],
  ['杭州市', '市委宣传部', '中共杭州市委宣传部', 'party', '330100-xuanchuan'],
  ['杭州市', '市委农办', '中共杭州市委农村工作领导小组办公室', 'party', '330100-nongban'],
  ['杭州市', '市委改革办', '中共杭州市委全面深化改革委员会办公室', 'party', '330100-gaige'],
  ['杭州市', '市委台办', '中共杭州市委台湾工作办公室', 'party', '330100-taiban'],
  ['杭州市', '市委党史研究室', '中共杭州市委党史研究室', 'party', '330100-dangshi'],
  ['杭州市', '市纪委监委', '中共杭州市纪律检查委员会、杭州市监察委员会', 'party', '330100-jiwei'],
  ['杭州市', '市直机关工委', '中共杭州市直属机关工作委员会', 'party', '330100-jiguan-gongwei'],
  ['杭州市', '市文明办', '杭州市精神文明建设指导委员会办公室', 'party', '330100-wenming'],
  ['福建省', '省数字办', '福建省数字福建建设领导小组办公室', 'government', '350000-shuju'],
  ['福建省', '平潭综合实验区管委会', '平潭综合实验区管理委员会', 'city', '350128-pingtan'],
  ['长春市', '汽开区管委会', '长春汽车经济技术开发区管理委员会', 'city', '220100-qikai'],
  ['长春市', '榆树市政府', '榆树市人民政府', 'city', '220182-zhengfu'],
  ['福建省', '省大数据集团', '福建省大数据集团有限公司', 'company', '350000-dashuju-jituan'],
  ['福建省', '省图书馆', '福建省图书馆', 'institute', '350000-tushuguan'],
  ['广西壮族自治区', '自治区工业和信息化厅', '广西壮族自治区工业和信息化厅', 'government', '450000-gongxin'],
  ['上海市', '市经济信息化委', '上海市经济和信息化委员会', 'government', '310000-gongxin'],
  ['农安县', '教育局', '农安县教育局', 'government', '220122-jiaoyu'],
  ['农安县', '市工信局', '长春市工业和信息化局', 'government', '220100-gongxin'],
  ['国务院', '工业和信息化部', '工业和信息化部', 'government', '000000-gongxin'],
  ['国务院', '国家发展改革委', '国家发展和改革委员会', 'government', '000000-fagai'],
  ['国务院', '市场监管总局', '国家市场监督管理总局', 'government', '000000-shichang'],
  ['安徽省', '团省委', '共青团安徽省委员会', 'other', '340000-tuanwei'],
  ['长春市', '市国资委', '长春市人民政府国有资产监督管理委员会', 'government', '220100-guozi'],
  ['浙江省', '之江实验室', '之江实验室', 'institute', '330000-x1clho4g'],
  ['广东省', '省法院', '广东省高级人民法院', 'government', '440000-fayuan'],
  ['广州市', '市法院', '广州市中级人民法院', 'government', '440100-fayuan'],
  ['广东省', '中国证监会广东监管局', '中国证券监督管理委员会广东监管局', 'central', '440000-zhengjian'],
  [
    '浙江省',
    '省市场监管局（省知识产权局）',
    '浙江省市场监督管理局（浙江省知识产权局）',
    'government',
    '330000-shichang',
  ],
  ['福建省', '省密码管理局', '福建省密码管理局', 'party', '350000-jiyao'],
  ['立山区', '税务局', '国家税务总局鞍山市立山区税务局', 'central', '210304-shuiwu'],
  ['长春市', '市政府', '长春市人民政府', 'government', '220100-zhengfu'],
  ['官渡区', '区国土分局', '昆明市国土资源局官渡分局', 'government', '530111-ziran'],
  ['官渡区', '市生态环境局官渡分局', '昆明市生态环境局官渡分局', 'government', '530111-huanjing'],
  ['瑞安市', '市生态环境瑞安分局', '温州市生态环境局瑞安分局', 'government', '330381-huanjing'],
]

for (const [place, name, full, kind, id] of RESOLVED) {
  test(`${name} in a document of ${place} is ${full}`, () => {
    const { full: actual, kind: actualKind, id: actualId, resolved } = resolve(place, name)
    assert.deepEqual([actual, actualKind, actualId, resolved], [full, kind, id, true])
  })
}

/** Place, name, kind, the reason why it is not resolved. */
const UNRESOLVED: readonly (readonly [string, string, string, string])[] = [
  ['福建省', '省直有关单位', 'open', '原文没有列出成员'],
  ['安徽省', '省大数据局', 'government', '各地全称不同，词表没有收录此地的全称'],
  ['莲都区', '区商金中心', 'institute', '词表没有收录这个简称的全称'],
  ['武汉市', '市重点办', 'government', '词表没有收录这个简称的全称'],
  ['长春市', '东数科技公司', 'company', '词表没有收录这个简称的全称'],
  ['', '省教育厅', 'government', '原文没有写明所在地'],
]

for (const [place, name, kind, reason] of UNRESOLVED) {
  test(`${name} in a document of ${place || 'no place'} is not resolved`, () => {
    const agency = resolve(place, name)
    assert.deepEqual([agency.kind, agency.resolved, agency.reason], [kind, false, reason])
  })
}

/** Day of the document, name, full name and kind in a document of the nation. */
const OF_THE_TIME: readonly (readonly [string | null, string, string, string])[] = [
  ['2019-01-12', '发展改革委', '国家发展和改革委员会', 'government'],
  ['2018-11-07', '卫生健康委', '国家卫生健康委员会', 'government'],
  ['2016-03-25', '卫生计生委', '国家卫生和计划生育委员会', 'government'],
  ['2019-01-12', '国资委', '国务院国有资产监督管理委员会', 'government'],
  ['2019-01-12', '人民银行', '中国人民银行', 'government'],
  ['2019-01-12', '医保局', '国家医疗保障局', 'government'],
  ['2019-01-12', '粮食和储备局', '国家粮食和物资储备局', 'government'],
  ['2017-05-01', '粮食局', '国家粮食局', 'government'],
  ['2012-05-01', '广电总局', '国家广播电影电视总局', 'government'],
  ['2016-05-01', '广电总局', '国家新闻出版广电总局', 'government'],
  ['2019-05-01', '广电总局', '国家广播电视总局', 'government'],
  ['2016-05-01', '银监会', '中国银行业监督管理委员会', 'government'],
  ['2024-05-01', '金融监管总局', '国家金融监督管理总局', 'government'],
  ['2017-05-01', '中央网信办', '中央网络安全和信息化领导小组办公室', 'party'],
  ['2019-05-01', '中央网信办', '中央网络安全和信息化委员会办公室', 'party'],
  [null, '中央统战部', '中共中央统一战线工作部', 'party'],
  [null, '共青团中央', '中国共产主义青年团中央委员会', 'other'],
  ['2019-05-01', '扶贫办', '国务院扶贫开发领导小组办公室', 'government'],
  ['2018-05-01', '中国铁路总公司', '中国铁路总公司', 'company'],
  ['2020-05-01', '国铁集团', '中国国家铁路集团有限公司', 'company'],
]

for (const [dated, name, full, kind] of OF_THE_TIME) {
  test(`${name} of the nation in ${dated ?? 'a document without a date'} is ${full}`, () => {
    const agency = resolveAgency(name, { region: regionOf('国务院'), dated }, agencies)
    assert.deepEqual([agency.full, agency.kind, agency.region, agency.resolved], [full, kind, null, true])
  })
}

test('a name that provinces bear too is the province’s in its document, one that only the nation bears never', () => {
  const inAnhui = (name: string) =>
    resolveAgency(name, { region: regionOf('安徽省'), dated: '2019-01-01' }, agencies).full
  assert.equal(inAnhui('能源局'), '安徽省能源局')
  assert.equal(inAnhui('农牧业厅'), '安徽省农牧业厅')
  assert.equal(inAnhui('税务总局'), '国家税务总局')
  assert.equal(inAnhui('国家能源局'), '国家能源局')
})

/** Place and day of the document, name, full name: what places call otherwise than others do. */
const AS_PLACES_SAY: readonly (readonly [string, string, string, string])[] = [
  ['武汉市', '2016-05-01', '市国土规划局', '武汉市国土资源和规划局'],
  ['宜昌市', '2017-05-01', '市金融办', '宜昌市人民政府金融工作办公室'],
  ['潍坊市', '2017-05-01', '市金融办', '潍坊市金融工作办公室'],
  ['洛阳市', '2020-05-01', '市金融局', '洛阳市金融工作局'],
  ['合肥市', '2020-05-01', '市金融局', '合肥市地方金融监督管理局'],
  ['成都市', '2017-05-01', '市委网信办', '中共成都市委网络安全和信息化领导小组办公室'],
  ['成都市', '2021-05-01', '市编办', '中共成都市委机构编制委员会办公室'],
  ['成都市', '2016-05-01', '市消防支队', '成都市公安消防支队'],
  ['四川省', '2021-05-01', '省电力公司', '国网四川省电力公司'],
  ['苏州市', '2021-05-01', '市供销社', '苏州市供销合作总社'],
  ['恩施土家族苗族自治州', '2017-05-01', '州扶贫办', '恩施土家族苗族自治州人民政府扶贫开发办公室'],
  ['天津市', '2020-05-01', '市市场监管委', '天津市市场监督管理委员会'],
  ['广州市', '2021-05-01', '市委直属机关工委', '中共广州市委直属机关工作委员会'],
  ['深圳市', '2021-05-01', '大鹏新区管委会', '大鹏新区管理委员会'],
  ['南京市', '2016-05-01', '南京检验检疫局', '中华人民共和国南京出入境检验检疫局'],
  ['济南市', '2020-05-01', '市行政审批局', '济南市行政审批服务局'],
  ['泰州市', '2020-05-01', '市行政审批局', '泰州市行政审批局'],
  ['太原市', '2020-05-01', '市行政审批局', '太原市行政审批服务管理局'],
  ['山东省', '2020-05-01', '省大数据局', '山东省大数据局'],
  ['青岛市', '2020-05-01', '市大数据局', '青岛市大数据发展管理局'],
  ['贵州省', '2020-05-01', '省大数据局', '贵州省大数据发展管理局'],
  ['重庆市', '2020-05-01', '市大数据发展局', '重庆市大数据应用发展管理局'],
  ['广东省', '2020-05-01', '省政数局', '广东省政务服务数据管理局'],
  ['广东省', '2024-05-01', '省政数局', '广东省政务服务和数据管理局'],
  ['四川省', '2020-05-01', '省金融监管局', '四川省地方金融监督管理局'],
  ['浙江省', '2024-05-01', '省金融管理局', '浙江省地方金融管理局'],
  ['河南省', '2017-05-01', '省金融办', '河南省人民政府金融服务办公室'],
  ['宿州市', '2020-05-01', '市教体局', '宿州市教育体育局'],
  ['自贡市', '2020-05-01', '市教体局', '自贡市教育和体育局'],
  ['温州市', '2020-05-01', '市文广旅局', '温州市文化广电旅游局'],
  ['苏州市', '2020-05-01', '市文广旅局', '苏州市文化广电和旅游局'],
  ['佛山市', '2020-05-01', '市文广旅体局', '佛山市文化广电旅游体育局'],
  ['成都市', '2017-05-01', '市文广新局', '成都市文化广电新闻出版局'],
  ['佛山市', '2020-05-01', '市城管局', '佛山市城市管理和综合执法局'],
  ['泉州市', '2020-05-01', '市城管局', '泉州市城市管理局'],
  ['沈阳市', '2020-05-01', '市城建局', '沈阳市城乡建设局'],
  ['安徽省', '2016-05-01', '省农委', '安徽省农业委员会'],
  ['上海市', '2020-05-01', '市农业农村委', '上海市农业农村委员会'],
  ['上海市', '2020-05-01', '市绿化市容局', '上海市绿化和市容管理局'],
  ['浙江省', '2020-05-01', '省自然资源厅', '浙江省自然资源厅'],
  ['武威市', '2020-05-01', '武威银保监分局', '中国银行保险监督管理委员会武威监管分局'],
  ['武威市', '2023-12-01', '武威金融监管分局', '国家金融监督管理总局武威监管分局'],
  ['武威市', '2020-05-01', '人行武威市中心支行', '中国人民银行武威市中心支行'],
  ['广东省', '2023-12-01', '人民银行广东省分行', '中国人民银行广东省分行'],
  ['苏州市', '2020-05-01', '市供电公司', '国网江苏省电力有限公司苏州供电分公司'],
  ['苏州市', '2020-05-01', '国网苏州供电公司', '国网江苏省电力有限公司苏州供电分公司'],
  ['佛山市', '2020-05-01', '佛山供电局', '广东电网有限责任公司佛山供电局'],
  ['金华市', '2020-05-01', '移动公司', '中国移动通信集团浙江有限公司金华分公司'],
  ['金华市', '2020-05-01', '市供销社', '金华市供销合作社联合社'],
  ['金华市', '2020-05-01', '市公积金中心', '金华市住房公积金管理中心'],
  ['金华市', '2020-05-01', '市委社工部', '中共金华市委社会工作部'],
  ['合肥市', '2020-05-01', '合肥经开区管委会', '合肥经济技术开发区管理委员会'],
  ['合肥市', '2020-05-01', '合肥高新区管委会', '合肥高新技术产业开发区管理委员会'],
  ['湘西土家族苗族自治州', '2020-05-01', '湘西经开区管委会', '湘西经济开发区管理委员会'],
  ['金华市', '2020-05-01', '市消防救援支队', '金华市消防救援支队'],
  ['广州市', '2023-10-19', '市疾控中心', '广州市疾病预防控制中心'],
  ['金华市', '2020-05-01', '市交警支队', '金华市公安局交通警察支队'],
]

for (const [place, dated, name, full] of AS_PLACES_SAY) {
  test(`${name} in a document of ${place}, ${dated}, is ${full}`, () => {
    const agency = resolveAgency(name, { region: regionOf(place), dated }, agencies)
    assert.deepEqual([agency.full, agency.resolved], [full, true])
  })
}

test('organs of Taiwan are not those of the mainland that are called alike', () => {
  const agency = resolveAgency('交通部', { region: regionOf('台湾'), dated: '2014-01-01' }, agencies)
  assert.deepEqual([agency.full, agency.region], ['交通部', '710000'])
})

test('each row of what places use is one of a function', () => {
  const rows = [...agencies.stems, ...agencies.names].flatMap(([, forms]) =>
    forms.filter((form) => form.within !== undefined),
  )
  assert.ok(rows.length > 250, `${rows.length}`)
  assert.ok(rows.every((form) => form.function !== undefined))
})

test('a bureau of a province bears the name of the time', () => {
  const inAnhui = (name: string, dated: string) =>
    resolveAgency(name, { region: regionOf('安徽省'), dated }, agencies).full
  assert.equal(inAnhui('省粮食局', '2016-01-01'), '安徽省粮食局')
  assert.equal(inAnhui('省粮食局', '2020-01-01'), '安徽省粮食和物资储备局')
  assert.equal(inAnhui('省国税局', '2016-01-01'), '安徽省国家税务局')
  assert.equal(inAnhui('安徽金融监管局', '2024-01-01'), '国家金融监督管理总局安徽监管局')
})

test('a class of agencies stands for itself', () => {
  for (const name of [
    '各市（地）政府（行署）',
    '各设区市人民政府',
    '各通信运营商',
    '各市、县、区政府',
    '“六城联动”各牵头单位',
  ]) {
    const { full, kind, resolved } = resolve('黑龙江省', name)
    assert.deepEqual([full, kind, resolved], [name, 'group', true])
  }
})

test('names of provinces nobody wrote down resolve by the general rules', () => {
  for (const place of ['四川省', '甘肃省', '海南省', '青海省']) {
    assert.equal(resolve(place, '省人社厅').full, `${place}人力资源和社会保障厅`)
    assert.equal(
      resolve(place, `${place.slice(0, -1)}证监局`).full,
      `中国证券监督管理委员会${place.slice(0, -1)}监管局`,
    )
  }
})

test('each name of the five seeds is resolved, or unresolved with a reason', () => {
  for (const [key, place] of Object.entries(SEED_PLACES)) {
    for (const line of seedLines(key)) {
      for (const { full } of findResponsibility(line, grammar).flatMap(({ parts }) =>
        parts.flatMap(({ names }) => names),
      )) {
        const agency = resolve(place, full)
        assert.equal(agency.resolved, agency.reason === null)
        assert.match(agency.id, /^\d{6}-[a-z0-9-]+$/)
      }
    }
  }
})

test('any string is an agency of some kind', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      assert.match(resolve('福建省', name).id, /^\d{6}-[a-z0-9-]+$/)
    }),
  )
})
