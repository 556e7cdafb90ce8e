/**
 * The lines that stand around the text of an official document (GB/T 9704-2012, 7.2 and 7.3): document
 * number, addressee, attachments, issuer, date, notes. All patterns work on folded keys.
 */
import type { Grammar } from '../schemas/grammar.ts'
import { shape } from '../schemas/grammar.ts'
import { isTitleLike, isTitleStart } from './title-shape.ts'
import { readField } from './fields.ts'
import { isHistory } from './history.ts'
import { readLabel } from './label.ts'

// 黑政办发〔2022〕50号; 文号:浙数办〔2023〕2号; (皖开放办〔2022〕6号)
const NUMBER_LINE =
  /^\(?(?:发文字号|文号|字号|编号)?:?\s*([\p{Script=Han}a-z]{1,16}[〔\[【(［]\s?(?:19|20)\d{2}\s?[〕\]】)］]\s?第?\s?\d{1,5}\s?号)\)?$/iu
// 第290号; 广东省人民政府令第290号; 令 第290号
const DECREE_LINE =
  /^([\p{Script=Han}、]{0,40}令?\s?\(?第\s?(?:\d{1,5}|(?<=令\s?\(?第\s?)[一二三四五六七八九十百]{1,6})\s?号\)?)$/u
// 数授产策字第1112000175号
const WORD_NUMBER_LINE = /^([\p{Script=Han}]{2,12}字第\s?\d{4,12}\s?号)$/u
// 2022年9月28日; 二〇二二年九月二十八日; 中华民国112年3月1日; (2023年4月6日)
const DATE_LINE =
  /^\(?(?:(?:中华民国)?\s?\d{2,4}|[一二三四五六七八九〇零○]{4})\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日\)?$/u
// 各市(地)人民政府(行署),省政府各有关直属单位:
const ADDRESSEE = shape(({ organs }) => new RegExp(`${organs.addressee}.*:$`, 'u'))
// 黑龙江省人民政府办公厅; (浙江省经济和信息化厅代章)
const ORGAN = shape(({ organs }) => new RegExp(String.raw`${organs.signature}\)?$`, 'u'))
// (此件公开发布); (本文有删减); 此件主动公开
const NOTE = /^[([【]?(?:此件|本文|本件|信息公开|公开属性|抄送|主动公开|有删减|联系人).{0,60}[)\]】]?$/u
// 附件:1.关于…的实施意见; 附件1-3
const ATTACHMENTS = /^附件\s?[:：]/u
// 附件1; 附件一; 附件; 附录2
const ATTACHMENT_MARK = /^(?:附件|附录|附表|附)\s?((?:[一二三四五六七八九十]+|\d{1,2})?)\s?:?$/u
// (2022—2026年); (试行); (征求意见稿)
const SUBTITLE = /^\([^()。,;]{1,40}\)$/u
// 现印发给你们, 请认真贯彻执行; 现予公布; 特此通知; not 日常新闻发布
const ISSUING =
  /(?:现|兹)(?:将|予以?)?.{0,40}(?:印发|转发|公布|发布|下发)|(?:印发|转发|公布|发布|下发)(?:给?你们|实施|施行|如下)|请.{0,20}(?:贯彻|执行|落实|遵照)|特此(?:通知|公告)/u

/** True for a field of a database's record of the document. */
export const isField = (key: string): boolean => readField(key) !== null

/** Where the title begins in a field that holds it; null for other lines. */
export function titleField(key: string): number | null {
  const field = readField(key)
  return field?.states === 'title' && field.value.length >= 4 && field.value.length <= 90 ? field.at : null
}

export const isDateLine = (key: string): boolean => DATE_LINE.test(key)
export const isAddressee = (key: string, grammar: Grammar): boolean =>
  key.length <= 240 && ADDRESSEE(grammar).test(key) && !/[。;]/u.test(key) && !readLabel(key, key)
export const isNote = (key: string): boolean => key.length <= 64 && NOTE.test(key)
export const isAttachmentList = (key: string): boolean => ATTACHMENTS.test(key)
export const isSubtitle = (key: string): boolean => SUBTITLE.test(key)
export const isIssuing = (key: string): boolean => ISSUING.test(key)

/** Example: 二〇〇四年六月十六日国务院 or （国务院: a piece of something longer. */
const PIECE_OF_NOTE = /[年月]\s?[\d一二三四五六七八九十]{1,3}\s?[月日]|^[(（][^)）]*$|^[^(（]*[)）]$/u

/** True for a line that is the name of an organ and nothing else. */
export const isOrgan = (key: string, grammar: Grammar): boolean =>
  key.length >= 3 &&
  key.length <= 60 &&
  ORGAN(grammar).test(key) &&
  !/[。,;:、]/u.test(key) &&
  !PIECE_OF_NOTE.test(key) &&
  !readLabel(key, key)

/** Example: ——2019年3月4日在某市第十五届人民代表大会第三次会议上 */
const SPEECH = /^[—–-]*\s?(?:\d{4}|[一二三四五六七八九〇零○]{4})年.{1,3}月.{1,3}日\s?在.{4,60}(?:会议|大会|会)上$/u
/** Example: 某区人民政府代区长 张三 */
const SPEAKER =
  /^([\p{Script=Han}]{2,30}?(?:人民政府|人民法院|人民检察院|委员会|人大常委会))(?:代?(?:省长|市长|区长|县长|州长|旗长|盟长|镇长|乡长|主席)|院长|检察长|主任)\s?[\p{Script=Han}\s]{2,8}$/u

/** True for the line below the title of a speech that says when and where it was given. */
export const isSpeechLine = (key: string): boolean => SPEECH.test(key)
/** True for the line that names who gave a speech, with office. */
export const isSpeaker = (key: string): boolean => SPEAKER.test(key)
/** The organ whose head gave a speech, from the line that names the speaker; null for other lines. */
export const speakersOrgan = (key: string): string | null => SPEAKER.exec(key)?.[1] ?? null

/** The document number a line consists of, or null. */
export function numberLine(key: string): { start: number; end: number } | null {
  for (const pattern of [NUMBER_LINE, WORD_NUMBER_LINE, DECREE_LINE]) {
    const match = pattern.exec(key)
    if (!match?.[1]) continue
    const start = match[0].indexOf(match[1])
    return { start, end: start + match[1].length }
  }
  return null
}

/** The ordinal of a line that only says 附件2; 0 for 附件 without a number; null for other lines. */
export function attachmentMark(key: string): string | null {
  const match = ATTACHMENT_MARK.exec(key)
  return match ? (match[1] ?? '') : null
}

/** True for a line that can stand before the text of a document. */
export const isFrontMatter = (key: string, grammar: Grammar): boolean =>
  numberLine(key) !== null ||
  isDateLine(key) ||
  isOrgan(key, grammar) ||
  isNote(key) ||
  isField(key) ||
  isSubtitle(key) ||
  isHistory(key) ||
  isSpeechLine(key) ||
  isSpeaker(key) ||
  attachmentMark(key) !== null ||
  isTitleLike(key) ||
  isTitleStart(key)
