/** Messages for a console: all of them for `check`, the most important ones in forty lines for a build. */
import type { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'

/** Rules whose message means that a text is not in the edition. */
const NOT_PUBLISHED = new Set([
  'no-document',
  'seed-refused',
  'seed-not-text',
  'seed-misplaced',
  'no-seeds',
  'withheld',
])

/** Lines of a build's report, captions included; and characters of one line. */
const LINES = 40
const WIDTH = 320

interface Placed {
  path: string
  message: VFile['messages'][number]
}

/** All messages by file, with what to do; empty when there are none. */
export function fullReport(files: readonly VFile[]): string {
  return reporter(
    files.filter((file) => file.messages.length > 0),
    { quiet: true, verbose: true },
  )
}

/** What is not published, errors, then warnings by rule, in at most forty lines; empty when there is nothing to say. */
export function shortReport(files: readonly VFile[]): string {
  const all = files.flatMap((file) => file.messages.map((message): Placed => ({ path: file.path, message })))
  const lost = all.filter(({ message }) => NOT_PUBLISHED.has(message.ruleId ?? ''))
  const wrong = all.filter((each) => each.message.fatal === true && !lost.includes(each))
  // a message is true for an error, false for a warning, and neither for what is only worth knowing
  const warned = all.filter((each) => each.message.fatal === false && !lost.includes(each))
  const lines = [
    ...listed(`Not published 未收入 (${lost.length}):`, lost.map(lineOf), 13),
    ...listed(`Errors 错误 (${wrong.length}):`, wrong.map(lineOf), 10),
    ...listed(`Warnings 提醒 (${warned.length}):`, byRule(warned), 11),
  ]
  return lines.slice(0, LINES).join('\n')
}

/** A caption and at most so many lines below it, with how many more there are; nothing where there is none. */
function listed(caption: string, lines: string[], most: number): string[] {
  if (lines.length === 0) return []
  const rest = lines.length > most ? [`  … and ${lines.length - most} more: npm run check`] : []
  return [caption, ...lines.slice(0, most).map((line) => `  ${shorten(line)}`), ...rest]
}

const shorten = (line: string): string => (line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line)

/** `seeds/a.txt:3:1 what is wrong`, in one line. */
function lineOf({ path, message: { line, column, reason, note } }: Placed): string {
  const place = line === undefined ? path : `${path}:${line}:${column ?? 1}`
  return `${place} ${reason}${note ? `. ${note}` : ''}`.replace(/\s*\n\s*/g, ' ')
}

/** A line a rule, the most frequent first: how often, and the first. */
function byRule(placed: readonly Placed[]): string[] {
  return [...Map.groupBy(placed, ({ message }) => message.ruleId ?? '').entries()]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([rule, group]) => (group[0] ? [`${group.length} × ${rule}: ${lineOf(group[0])}`] : []))
}
