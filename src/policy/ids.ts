import { pinyin } from 'pinyin-pro'
import { shortPlaceName } from './regions.ts'
import type { Metadata } from './tree.ts'

/** Official romanisations that differ from Hanyu Pinyin without tones. */
const ROMANIZED = new Map([
  ['陕西', 'shaanxi'],
  ['国家', 'national'],
  ['全国', 'national'],
])

const latin = (text: string): string =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')

const place = (name: string): string => {
  const short = shortPlaceName(name)
  return ROMANIZED.get(short) ?? latin(short)
}

/** Words of a title, romanised, without year, genre and marks: at most five. */
function titleWords(title: string): string[] {
  const bare = title.replace(/[（(][^（）()]*[）)]/gu, '').replace(/\d{4}年?|关于|印发|的/gu, '')
  const words = [...new Intl.Segmenter('zh-Hans', { granularity: 'word' }).segment(bare)]
  return words
    .filter((w) => w.isWordLike)
    .map((w) => latin(w.segment))
    .filter(Boolean)
    .slice(0, 5)
}

/**
 * The id of a document from what its text says: region, year, and serial number or words of the title,
 * `heilongjiang-2022-50`. ASCII, the same for the same metadata; `title` is in Simplified characters.
 */
export function deriveId(metadata: Pick<Metadata, 'region' | 'number' | 'dated' | 'horizon'>, title: string): string {
  const { region, number, dated, horizon } = metadata
  const year =
    /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(number ?? '')?.[0] ??
    dated?.slice(0, 4) ??
    String(horizon?.from ?? horizon?.to ?? '')
  const serial = /(\d+)\s*号|(\d+)\s*號/.exec(number ?? '')
  const tail = serial ? [serial[1] ?? serial[2] ?? ''] : titleWords(title)
  const parts = [region ? place(region.name) : '', year, ...tail].filter(Boolean)
  return parts.length > 0 ? parts.join('-') : 'document'
}
