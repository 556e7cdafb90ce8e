import { pinyin } from 'pinyin-pro'
import { z } from 'zod'
import type { SeriesRow, TermRow, TopicRow } from '../../schemas/index.ts'
import { searchPath, seriesPath, termPath, topicPath } from '../../policy/paths.ts'
import { hantPatch } from '../../text/hant.ts'
import type { HantTable } from '../../text/hant.ts'
import type { IndexName, NamesFile } from '../format/index-files.ts'

/** Words with what Taiwan and Hong Kong say for each, where that does not mislead: `views/glosses.json`. */
export const glossTable = z.array(
  z.object({ hans: z.string(), hant: z.string(), taiwan: z.string().nullable(), hongkong: z.string().nullable() }),
)

/** What the site has by names of its own: tables as published, and the words that other regions say otherwise. */
export interface NamedInput {
  topics: readonly TopicRow[]
  terms: readonly TermRow[]
  series: readonly SeriesRow[]
  words: z.infer<typeof glossTable>
}

/** Pinyin without tones and spaces, as it is typed: zhihuichengshi. */
const inPinyin = (text: string): string =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join('').toLowerCase()

/** The names by which a search leads to indicators, topics and terms at once; `table` is that of the catalogue. */
export function siteNames({ topics, terms, series, words }: NamedInput, table: HantTable): NamesFile {
  const name = (hans: string, hant: string): IndexName => {
    const patch = hantPatch(hans, hant, table)
    return patch === 0 ? [hans] : [hans, patch]
  }
  const plain = (names: readonly (string | null)[]): IndexName[] =>
    [...new Set(names)].flatMap((each): IndexName[] => (each ? [[each]] : []))
  return [
    ...series.map(({ id, name: hans, name_hant: hant }) => ({
      kind: 'series' as const,
      url: seriesPath(id),
      names: [name(hans, hant)],
    })),
    ...topics.map(({ id, name: hans, name_hant: hant }) => ({
      kind: 'topic' as const,
      url: topicPath(id),
      names: [name(hans, hant), ...plain([inPinyin(hans)])],
    })),
    ...terms
      .filter(({ occurrences }) => occurrences.length > 0)
      .map(({ id, term, term_hant, english, regional }) => ({
        kind: 'term' as const,
        url: termPath(id),
        names: [name(term, term_hant), ...plain([english, inPinyin(term), regional])],
      })),
    ...words.map(({ hans, hant, taiwan, hongkong }) => ({
      kind: 'word' as const,
      url: searchPath(hans),
      names: [name(hans, hant), ...plain([taiwan, hongkong])],
    })),
  ]
}
