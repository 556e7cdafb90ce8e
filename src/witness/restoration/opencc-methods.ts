import { Converter } from 'opencc-js'
import TWPhrasesRev from 'opencc-js/dict/TWPhrasesRev'
import type { ConversionMethod, WordList } from './scorecard.ts'

/**
 * OpenCC's own conversions for the scorecard: into the forms of Taiwan and Hong Kong, its own standard, and Taiwan's
 * words, and back. They take megabytes of dictionaries and half a second to load: at build only, and once.
 */
export const openccMethods = (): ConversionMethod[] => (methods ??= makeMethods())

let methods: ConversionMethod[] | undefined

function makeMethods(): ConversionMethod[] {
  return [
    { method: 'cn→tw', into: 'witness', convert: Converter({ from: 'cn', to: 'tw' }) },
    { method: 'cn→hk', into: 'witness', convert: Converter({ from: 'cn', to: 'hk' }) },
    { method: 'cn→t', into: 'witness', convert: Converter({ from: 'cn', to: 't' }) },
    { method: 'cn→twp', into: 'witness', convert: Converter({ from: 'cn', to: 'twp' }) },
    { method: 'tw→cn', into: 'base', convert: Converter({ from: 'tw', to: 'cn' }) },
    { method: 'twp→cn', into: 'base', convert: Converter({ from: 'twp', to: 'cn' }) },
  ]
}

/** OpenCC's words of Taiwan with those of the mainland: a list made by others, who have seen none of the texts. */
export const openccWords = (): WordList => (words ??= readWords())

let words: WordList | undefined

function readWords(): WordList {
  const toHans = Converter({ from: 't', to: 'cn' })
  const known = TWPhrasesRev.split('|')
    .map((entry) => entry.split(' '))
    .map(([from = '', to = '']) => ({ from: toHans(from), to: toHans(to) }))
    .filter(({ from, to }) => from.length > 1 && from !== to)
  return { method: 'learned+opencc', known }
}
