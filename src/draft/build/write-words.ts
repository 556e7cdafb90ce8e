/** Writes what the workers of `/draft/` read beside their code: the vocabulary, and the dictionary of words. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { dict } from '@node-rs/jieba/dict.js'
import { divisions } from '../../policy/divisions.ts'
import { buildGrammar } from '../../schemas/grammar.ts'
import type { Vocabulary } from '../../schemas/vocabulary.ts'
import { packWords } from '../../text/dictionary.ts'
import type { ReadingWords } from '../worker/light-tools.ts'
import { readDictionary } from './word-file.ts'

let packed: Buffer | undefined

/** The dictionary as a browser loads it. */
const packDictionary = (): Buffer => (packed ??= gzipSync(packWords(readDictionary(dict.toString()))))

/** The words that a text alone is read with. */
export function readingWords(vocabulary: Vocabulary): ReadingWords {
  const { agencies, indicators, places, terms, units } = vocabulary
  return {
    vocabulary: { agencies, indicators, places, terms, units },
    grammar: buildGrammar(vocabulary),
    divisions: divisions.map(({ code, name }) => `${code} ${name}`).join('\n'),
  }
}

/** Writes `reading.json`, `comparing.json` and `words.bin`. */
export async function writeDraftWords(vocabulary: Vocabulary, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true })
  await writeFile(join(outDir, 'reading.json'), JSON.stringify(readingWords(vocabulary)))
  await writeFile(join(outDir, 'comparing.json'), JSON.stringify(vocabulary))
  await writeFile(join(outDir, 'words.bin'), packDictionary())
}
