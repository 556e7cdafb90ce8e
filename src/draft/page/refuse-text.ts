import type { SayDraft } from '../../words/draft.ts'

/** Fewest Chinese characters of a text that is read here: among a hundred, or in all. */
const LEAST_HAN = { share: 10, all: 200 }

/** Tags of a page, which are no words of its text. */
const TAG = /<[^<>]*>/g

/** Most characters of a text that a page can show. */
export const LONGEST_DRAFT = 400_000

/** Why a text that was opened is not read; null where it is. */
export function refuseText(text: string): 'empty' | 'notChinese' | 'tooLong' | null {
  const words = text.replace(TAG, '').replace(/\s/gu, '')
  if (words.length > LONGEST_DRAFT) return 'tooLong'
  if (words === '') return 'empty'
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0
  return han * 100 < words.length * LEAST_HAN.share && han < LEAST_HAN.all ? 'notChinese' : null
}

/** The Chinese of what the program says of a file, which stands behind its English; all of it where there is none. */
const IN_CHINESE = /[.;)] ([^.;]*\p{Script=Han}[^]*)$/u

/** Why there is nothing to show, in words of the page. */
export const sayRefusal = (reason: string, sayDraft: SayDraft): string =>
  reason === 'no-document' ? sayDraft('noDocument') : (IN_CHINESE.exec(reason)?.[1] ?? reason)
