import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { LineCounter, isNode, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { PlacedYaml } from '../schemas/placed-yaml.ts'

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
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  for (const error of document.errors) report(error.message, 'yaml-syntax', error.pos[0])
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
      report(`${issue.message} at ${issue.path.map(String).join('.') || 'the top'}`, 'yaml-schema', node)
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
