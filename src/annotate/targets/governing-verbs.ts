import { shape } from '../../schemas/grammar.ts'

/** Example: 培育 in 着力培育形成. The last match in the words before a number is the verb that governs it. */
export const MAKING_VERB = shape(({ verbs }) => new RegExp(verbs.making, 'g'))

/** Example: 推动 in 推动20个省级数字乡村试点县建设. */
export const HELPING_VERB = shape(({ verbs }) => new RegExp(verbs.helping, 'g'))

/** Example: 建设 at the start of a sentence, which turns from what has been reached to what will be. */
export const DIRECTIVE = shape(
  ({ verbs: { making, helping, directing } }) =>
    new RegExp(
      String.raw`^(?:持续|积极|大力|全面|深入|着力|进一步|稳步|扎实|重点|力争|到|——|[一二三四五六]是|[\d一二三四五六七八九十]+[.．、])*(?:${making}|${helping}|${directing})`,
    ),
)
