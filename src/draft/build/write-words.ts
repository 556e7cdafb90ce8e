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
import { packWords } from '../../text/dictionary.ts'
import type { ReadingWords } from '../worker/light-tools.ts'
import { readDictionary } from './word-file.ts'

/** The words that a text alone is read with. */
export function readingWords(vocabulary: Vocabulary): ReadingWords {
  const { agencies, indicators, places, terms, units } = vocabulary
  return {
    vocabulary: { agencies, indicators, places, terms, units },
    grammar: buildGrammar(vocabulary),
    divisions: divisions.map(({ code, name }) => `${code} ${name}`).join('\n'),
  }
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
