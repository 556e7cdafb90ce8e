import type { Grammar } from '../../schemas/grammar.ts'
import { AGENCY_END, nameKind } from './organs.ts'

/** A name in a clause. Offsets are those of the text given; `name` is its slice. */
export interface Name {
  name: string
  /** The name with what it shares with its neighbours: 省数字办 of `省发改委、数字办`, 榆树市政府 of `榆树市、农安县政府`. */
  full: string
  start: number
  end: number
}

/** A seat of government at the end of a list of places: 农安县政府, 泉州市人民政府, 净月区管委会. */
const SEAT = /^(.*?)([市县区州盟旗]|新城|园)?((?:人民)?政府|管委会|管理委员会|行署)(?:（[^）]*）)?$/

/** Gives places in a list the seat that closes it: 公主岭市、榆树市、农安县政府 are three governments. */
function shareSeats(names: Name[], marks: readonly string[], grammar: Grammar): void {
  let seat = ''
  let ending = ''
  for (let index = names.length - 1; index >= 0; index--) {
    const name = names[index]
    if (!name) continue
    const match = SEAT.exec(name.name)
    if (match && nameKind(name.name, grammar) === 'organ') {
      ending = match[2] ?? ''
      seat = match[3] ?? ''
    } else if (seat && !AGENCY_END(grammar).test(name.name) && nameKind(name.name, grammar) !== 'open') {
      const whole = name.name.length > 4 || (name.name.length > 2 && /[市县区州盟旗园城]$/.test(name.name))
      name.full = name.name + (whole ? '' : ending) + seat
    } else seat = ''
    if (marks[index] !== '、' && marks[index] !== '和') seat = ''
  }
}

/** An organ of the nation that stands in a place, with the place it is called after: 珠海出入境边防检查总站, 厦门海关. */
const STATION = /^.{2,4}?((?:出入境)?边防检查总?站|边检总?站|海关|海事局|[银证]监局|[银]?保监局)$/

/** Gives places in a list the ending of the organ that closes it: 福州、厦门海关 are two customs houses. */
function shareStations(names: Name[], marks: readonly string[], grammar: Grammar): void {
  let ending = ''
  for (let index = names.length - 1; index >= 0; index--) {
    const name = names[index]
    if (!name) continue
    const station = STATION.exec(name.full)?.[1]
    if (station) ending = station
    else if (ending && name.full.length <= 4 && !AGENCY_END(grammar).test(name.full)) name.full += ending
    else ending = ''
    if (marks[index] !== '、' && marks[index] !== '和') ending = ''
  }
}

/** The seat of a level, which is the document's own organ unless a class stands before it: 各盟行政公署、市人民政府. */
const LEVEL_SEAT = /^[市县区州盟旗](?:人民)?政府$/

/** Gives a level's seat the 各 of the class before it. */
function shareClass(names: Name[], marks: readonly string[]): void {
  names.forEach((name, index) => {
    const shares = marks[index] === '、' || marks[index] === '和'
    if (shares && LEVEL_SEAT.test(name.full) && names[index - 1]?.full.startsWith('各')) name.full = `各${name.full}`
  })
}

/** The level a short name stands under: 省 of 省发改委, 省委 of 省委组织部. */
const LEVEL = /^(省委|市委|县委|区委|州委|省|市|县|区|州|盟|旗|自治区|国家)(?!直|级|内|场|域|块)(?=.)/

/** A short name of an organ that may leave its level to the name before it: 数字办, 能源局. */
const SHORT = /^(?!国家|国务院|全国|中)[^省市县区州各]{1,9}(?:厅|局|委|办|办公室|委员会)$/

/** Departments of a party committee: 组织部, 网信办. */
const PARTY =
  /^(?:组织部|宣传部|统战部|政法委|政法委员会|网信办|编办|社会工作部|党校|政研室|改革办|财办|外办|军民融合办)$/

/** Gives a short name the level of the name before it: 省发改委、数字办. */
function shareLevels(names: Name[], marks: readonly string[]): void {
  let level = ''
  names.forEach((name, index) => {
    const own = LEVEL.exec(name.full)?.[1]
    const shares = marks[index] === '、' || marks[index] === '和'
    if (own) level = own
    else if (shares && level.endsWith('委') && PARTY.test(name.full)) name.full = level + name.full
    else if (shares && level && SHORT.test(name.full) && !/^[总中]|总局$|总署$/.test(name.full)) {
      name.full = level.replace(/委$/, '') + name.full
    } else level = ''
  })
}

/**
 * Gives each name of a list what it shares with its neighbours: a seat, a station, a class, a level. `marks` are the
 * separators before them.
 */
export function completeNames(names: Name[], marks: readonly string[], grammar: Grammar): void {
  shareSeats(names, marks, grammar)
  shareStations(names, marks, grammar)
  shareClass(names, marks)
  shareLevels(names, marks)
}
