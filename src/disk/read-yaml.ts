import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { PlacedYaml } from '../schemas/placed-yaml.ts'
import type { Merging } from '../schemas/merge-vocabulary.ts'
import { mergeVocabulary, placeIn } from '../schemas/merge-vocabulary.ts'

/** A key before a colon of full width, `seed：b.txt`. */
const WIDE_COLON = /^[ \t-]*[\w]+[ \t]*：/m
const WIDE_COLON_REASON =
  'Unexpected colon ： of full width, expected : and a space, as in seed: b.txt. 冒号要用半角“:”，后面空一格。'
const YAML_HINT = '. 这一行不合YAML的格式：每行“键: 值”，冒号用半角，缩进用空格。'

/** What to do about a value that does not fit, in Chinese. */
function hintFor(code: string): string {
  if (code === 'unrecognized_keys') return '. 没有这个键，请检查拼写。'
  if (code === 'invalid_type') return '. 值的类型不对：文字若像数字或日期，请加引号。'
  return '. 值的格式不对。'
}

interface Reading {
  /** The keys it may have, for the message on another. */
  known?: readonly string[]
  /** What the file adds to, and how: the schema is of both together. */
  over?: Merging
}

/** The value of a YAML file, read as `readPlacedYaml` does. */
export const readYaml = <T>(path: string, schema: z.ZodType<T>, messages: VFile[]): T | null =>
  readPlacedYaml(path, schema, messages)?.value ?? null

/**
 * Reads a YAML file through a schema. What is wrong becomes messages with line and column on a file that is
 * added to `messages`, and null is returned.
 */
export function readPlacedYaml<T>(
  path: string,
  schema: z.ZodType<T>,
  messages: VFile[],
  { known, over }: Reading = {},
): PlacedYaml<T> | null {
  const lines = new LineCounter()
  const file = new VFile({ path })
  const report = (reason: string, ruleId: string, offset: number) => {
    const { line, col } = lines.linePos(offset)
    file.message(reason, { place: { line, column: col }, ruleId, source: 'duidu' }).fatal = true
  }
  const source = readFileSync(path, 'utf8')
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const own: unknown = document.toJS()
  const whole = over ? mergeVocabulary(over, own) : own
  const placeOf = (at: readonly PropertyKey[]) => (over ? placeIn(own, whole, at) : at)
  const wide = WIDE_COLON.exec(source)
  const hasFault = document.errors.length > 0 || !schema.safeParse(whole).success
  if (wide && hasFault) report(WIDE_COLON_REASON, 'yaml-wide-colon', wide.index + wide[0].length - 1)
  for (const error of document.errors) report(`${error.message}${YAML_HINT}`, 'yaml-syntax', error.pos[0])
  if (document.errors.length === 0) {
    const result = schema.safeParse(whole)
    if (result.success) {
      const pointOf = (place: readonly PropertyKey[]) => {
        const { line, col } = lines.linePos(nearestNode(document, place))
        return { line, column: col }
      }
      return { value: result.data, file, pointOf }
    }
    for (const issue of result.error.issues) {
      const at = placeOf(issue.path)
      const place = at.map(String).join('.') || 'the top'
      if (issue.code !== 'unrecognized_keys') {
        report(`${issue.message} at ${place}${hintFor(issue.code)}`, 'yaml-schema', nearestNode(document, at))
        continue
      }
      const expected = known && issue.path.length === 0 ? `, expected one of ${known.join(', ')}` : ''
      for (const key of issue.keys)
        report(
          `Unexpected key ${key} at ${place}${expected}${hintFor(issue.code)}`,
          'yaml-schema',
          keyNode(document, at, key),
        )
    }
  }
  messages.push(file)
  return null
}

/** Offset of a key of the map at a path. */
function keyNode(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[], key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true)
  const pair = isMap(map) ? map.items.find((each) => isScalar(each.key) && String(each.key.value) === key) : undefined
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : nearestNode(document, path)
}

/** Offset of the innermost node on a path that exists. */
function nearestNode(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
