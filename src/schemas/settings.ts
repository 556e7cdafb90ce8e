import { z } from 'zod'
import { ROOMS } from '../policy/shown.ts'
import { accent } from './accent.ts'
import { VOCABULARY_NAMES } from './vocabulary.ts'
import { vocabularyTerm } from './vocabulary-terms.ts'
import { vocabularyTopic } from './vocabulary-topics.ts'

const text = z.string().min(1)

/** Words in Simplified characters, in Traditional where converting the characters is not enough, and in English. */
const scripted = z
  .union([text, z.strictObject({ hans: text, hant: text.optional(), en: text.optional() })], {
    error: 'Unexpected value, expected a text, or hans: and hant:. 应是文字，或分写 hans: 和 hant:',
  })
  .transform((value): { hans: string; hant?: string; en?: string } =>
    typeof value === 'string' ? { hans: value } : value,
  )

const address = z
  .url({
    protocol: /^https?$/,
    error: 'Unexpected address, expected one as https://example.org. 网址写作https://example.org',
  })
  .refine((value) => !URL.canParse(value) || new URL(value).pathname === '/', {
    error: 'Unexpected path in the address, expected it under base:. 网址中的路径要写在 base: 下',
  })
  .transform((value) => new URL(value).origin)

const language = z.enum(['zh-Hans', 'zh-Hant'])

/** `duidu.yaml`: what an edition says of itself. Nothing in it is needed. */
export const editionSettings = z.strictObject({
  title: scripted.optional(),
  subtitle: scripted.optional(),
  description: scripted.optional(),
  address: address.optional(),
  base: z.string().startsWith('/', 'Unexpected base, expected a path that begins with /. 路径要以“/”开头').optional(),
  languages: z
    .array(language)
    .refine(
      (list) => list.includes('zh-Hans'),
      'Unexpected list without zh-Hans, which every edition has. 简体不能不要',
    )
    .optional(),
  editor: z.strictObject({ name: text, contact: z.union([z.email(), z.url()]).optional() }).optional(),
  licence: z.strictObject({ name: text, url: z.url().optional() }).optional(),
  accent: accent.optional(),
  home: scripted.optional(),
  about: scripted.optional(),
  rooms: z.array(z.enum(ROOMS)).optional(),
  strict: z.boolean().optional(),
  topics: z.array(vocabularyTopic).optional(),
  terms: z.array(vocabularyTerm).optional(),
  replace: z.array(z.enum(VOCABULARY_NAMES)).optional(),
})

export type EditionSettings = z.infer<typeof editionSettings>
