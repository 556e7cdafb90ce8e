/** Writes what the workers of `/draft/` read beside their code: the vocabulary, and the dictionary of words. */
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { dict } from '@node-rs/jieba/dict.js'
import { divisions } from '../../policy/divisions.ts'
import { buildGrammar } from '../../schemas/grammar.ts'
import type { Vocabulary } from '../../schemas/vocabulary.ts'
import { commonCharacters } from '../../text/common-characters.ts'
import { packWords } from '../../text/dictionary.ts'
import { simplifiedByTraditional } from '../../text/simplified.ts'
import { packDivisions } from '../pack-divisions.ts'
import type { ReadingWords } from '../worker/light-tools.ts'
import { warmUpText } from '../worker/warm-up.ts'
import { readDictionary } from './word-file.ts'

/** The words that a text alone is read with. */
export function readingWords(vocabulary: Vocabulary): ReadingWords {
  const { agencies, places, units } = vocabulary
  const sought = {
    agencies,
    places,
    units,
    indicators: {
      same: vocabulary.indicators.same,
      series: vocabulary.indicators.series.map(({ id, unit, also, except, kind, patterns, within }) => ({
        ...{ id, unit, also, except, kind, patterns, within },
      })),
    },
    terms: {
      terms: vocabulary.terms.terms.map(({ id, term, forms, except, regional }) => ({
        ...{ id, term, forms, except, regional },
      })),
    },
  }
  const words = { vocabulary: sought, grammar: buildGrammar(vocabulary), divisions: packDivisions(divisions) }
  const held = new Set([...commonCharacters(), ...JSON.stringify(words), ...warmUpText()])
  const characters = [...simplifiedByTraditional()].filter(([from]) => held.has(from)).flat()
  return { ...words, characters: characters.join('') }
}

/** Writes `reading.json` and `comparing.json`: of the edition. */
export async function writeDraftVocabulary(vocabulary: Vocabulary, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true })
  await writeFile(join(outDir, 'reading.json'), JSON.stringify(readingWords(vocabulary)))
  await writeFile(join(outDir, 'comparing.json'), JSON.stringify(vocabulary))
}

/** Writes `words.bin`, the dictionary as a browser loads it; gives the paths of what it was made of. */
export async function writeDraftWords(outDir: string): Promise<string[]> {
  await mkdir(outDir, { recursive: true })
  await writeFile(join(outDir, 'words.bin'), gzipSync(packWords(readDictionary(dict.toString()))))
  const jieba = dirname(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.js'))
  const modules = ['../../text/dictionary', './word-file', './write-words']
  return [
    join(jieba, 'dict.txt'),
    ...modules.map((name) => fileURLToPath(new URL(name + extname(import.meta.url), import.meta.url))),
  ]
}
