/** Small plans of many places, as many as make the lists of a site long: each text is made of its number alone. */
import { divisions } from '../../src/policy/divisions.ts'

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Clauses with a number that is another in every plan; what else they say is said of one subject each. */
const CLAUSES = [
  (n: number) => `建设5G网络。推进5G基站建设，到2027年，建成5G基站${n}万个。`,
  (n: number) => `培育数字企业。实施企业梯度培育，到2026年，培育数字经济企业${n}家。`,
  (n: number) => `发展数据要素市场。探索公共数据授权运营，到2025年，登记数据产品${n}个。`,
  (n: number) => `完善算力设施。建设智能算力中心，到2028年，建成标准机架${n}个。`,
  (n: number) => `推广智慧医疗。建设互联网医院，到2026年，建成互联网医院${n}家。`,
  (n: number) => `推动跨境电商。建设跨境电商综合试验区，到2027年，设立海外仓${n}个。`,
  (n: number) => `加强人才培养。建设实训基地，到2025年，培养数字人才${n}人。`,
  (n: number) => `建设智慧农业。推进数字乡村，到2028年，建成智慧农业园区${n}个。`,
  (n: number) => `优化政务服务。推进一网通办，到2026年，上线便民事项${n}项。`,
]

/** What is added to the clauses of a plan, so that no two plans are copies of each other. */
const WHOM = ['面向园区', '会同高校', '依托口岸', '联合企业', '组织街道', '委托协会', '发动社区']
const WHAT = [
  '先行开展',
  '分批试点',
  '按季通报',
  '协同攻关',
  '编制清单',
  '安排资金',
  '修订细则',
  '公开结果',
  '评估成效',
  '结对帮扶',
  '选树典型',
]

function ownWords(index: number, at: number): string {
  const phrase = (turn: number) =>
    `${WHOM[(index * 3 + at + turn * 2) % WHOM.length]}${WHAT[(index * 5 + at * 2 + turn * 3) % WHAT.length]}`
  return [0, 1, 2, 3].map(phrase).join('，')
}

const provinces = divisions.filter(({ code }) => code.length === 2 && !/市$/.test(divisionName(code)))

function divisionName(code: string): string {
  return divisions.find((each) => each.code === code)?.name ?? ''
}

/** The names of provinces and their cities, a province before each of its first cities. */
function placesOf(count: number): string[] {
  const cities = divisions.filter(({ code, name }) => code.length === 4 && /市$/.test(name))
  return provinces
    .slice(0, 12)
    .flatMap(({ code, name }) => [
      name,
      ...cities
        .filter((city) => city.code.startsWith(code))
        .slice(0, 4)
        .map((city) => name + city.name),
    ])
    .slice(0, count)
}

/** Seeds by file name: `count` plans of provinces and cities, some clauses each, of the years from 2019 on. */
export function manyPlans(count: number): Record<string, string> {
  const plans = placesOf(count).map((place, index) => {
    const year = 2019 + (index % 6)
    const title = `${place}数字经济发展${index % 3 === 0 ? '规划' : '行动方案'}（${year}—2028年）`
    const clauses = CLAUSES.map((clause, at) => {
      return `（${NUMERALS[at]}）${clause((index + 2) * 3 + at)}${ownWords(index, at)}。`
    })
    const lines = [
      title,
      '',
      `${place}人民政府办公室`,
      `${year}年3月${1 + (index % 28)}日`,
      '',
      '一、重点任务',
      ...clauses,
      '',
    ]
    return [`many-${String(index).padStart(2, '0')}.txt`, lines.join('\n')] as const
  })
  return Object.fromEntries(plans)
}
