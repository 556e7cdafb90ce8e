import { z } from 'zod'
import { wordList } from './word-list.ts'

/** A type of policy instrument: what the state supplies, how it draws demand, the environment it sets. */
export const instrumentType = z.enum(['supply', 'demand', 'environment'])

/** A tool of `content/vocabulary/instruments.yaml` with the words that speak for it. */
const instrumentTool = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  type: instrumentType,
  name: z.string().min(1),
  name_hant: z.string().min(1),
  /** Words that decide by themselves. */
  decisive: wordList,
  /** Words that only speak for the tool. */
  indicative: wordList,
})

/** `content/vocabulary/instruments.yaml`: policy instruments after Rothwell and Zegveld (1981). */
export const instrumentVocabulary = z.strictObject({
  /** Works that the types and tools come from, as cited. */
  sources: z.array(z.string().min(1)),
  /** Words that look like an instrument and are a name. */
  names: wordList.default([]),
  tools: z.array(instrumentTool),
})

export type InstrumentType = z.infer<typeof instrumentType>
export type InstrumentVocabulary = z.infer<typeof instrumentVocabulary>
