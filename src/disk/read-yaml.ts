import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { LineCounter, isNode, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { PlacedYaml } from '../schemas/placed-yaml.ts'

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

/** The value of a YAML file, read as `readPlacedYaml` does. */
export const readYaml = <T>(path: string, schema: z.ZodType<T>, messages: VFile[]): T | null =>
  readPlacedYaml(path, schema, messages)?.value ?? null

/**
 * Reads a YAML file through a schema. What is wrong becomes messages with line and column on a file that is
 * added to `messages`, and null is returned.
 */
export function readPlacedYaml<T>(path: string, schema: z.ZodType<T>, messages: VFile[]): PlacedYaml<T> | null {
  const lines = new LineCounter()
  const file = new VFile({ path })
  const report = (reason: string, ruleId: string, offset: number) => {
    const { line, col } = lines.linePos(offset)
    file.message(reason, { place: { line, column: col }, ruleId, source: 'duidu' }).fatal = true
  }
  const source = readFileSync(path, 'utf8')
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const wide = WIDE_COLON.exec(source)
  const hasFault = document.errors.length > 0 || !schema.safeParse(document.toJS()).success
  if (wide && hasFault) report(WIDE_COLON_REASON, 'yaml-wide-colon', wide.index + wide[0].length - 1)
  for (const error of document.errors) report(`${error.message}${YAML_HINT}`, 'yaml-syntax', error.pos[0])
  if (document.errors.length === 0) {
    const result = schema.safeParse(document.toJS())
    if (result.success) {
      const pointOf = (place: readonly PropertyKey[]) => {
        const { line, col } = lines.linePos(nearestNode(document, place))
        return { line, column: col }
      }
      return { value: result.data, file, pointOf }
    }
    for (const issue of result.error.issues) {
      const node = nearestNode(document, issue.path)
      const place = issue.path.map(String).join('.') || 'the top'
      report(`${issue.message} at ${place}${hintFor(issue.code)}`, 'yaml-schema', node)
    }
  }
  messages.push(file)
  return null
}

/** Offset of the innermost node on a path that exists. */
function nearestNode(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
