import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { z } from 'zod'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A regular expression of the sources, with the place it stands at. */
export interface Pattern {
  place: string
  pattern: RegExp
}

/** The rooms whose patterns read what somebody wrote. */
const ROOMS = ['annotate', 'checks', 'compile', 'corpus', 'input', 'parse', 'policy', 'text', 'witness']

const unquote = (literal: string): RegExp => {
  const end = literal.lastIndexOf('/')
  return new RegExp(literal.slice(1, end), literal.slice(end + 1))
}

/** All regular expressions that stand in the sources as literals. */
export function collectPatterns(): Pattern[] {
  const found: Pattern[] = []
  for (const room of ROOMS)
    for (const name of readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue
      const path = join(root, 'src', room, name)
      const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
          found.push({ place: `${relative(root, path)}:${line + 1}`, pattern: unquote(node.text) })
        }
        ts.forEachChild(node, visit)
      }
      visit(source)
    }
  return found
}

/**
 * All regular expressions that are built while the project's corpus is compiled: words of the vocabulary in a shape. In
 * a process of its own, for many are built when a module is loaded.
 */
export function collectBuilt(): Pattern[] {
  const printed = execFileSync(process.execPath, [join(root, 'tests/house/print-built.ts')], { maxBuffer: 2 ** 26 })
  const built = z.array(z.tuple([z.string(), z.string()])).parse(JSON.parse(String(printed)))
  return built.map(([source, flags]) => ({ place: 'built', pattern: new RegExp(source, flags) }))
}

/** What stands for a class of characters. */
const CLASSES: readonly [RegExp, string][] = [
  [/\\d/g, '1'],
  [/\\s/g, ' '],
  [/\\w/g, 'a'],
  [/\\p\{Script=Han\}|\\p\{L\}|\./g, '中'],
  [/\\p\{P\}/g, '。'],
  [/\\[bBSDW]|\\p\{[^}]*\}/g, ''],
  [/\\u\{?([0-9a-f]{4,5})\}?/gi, '、'],
  [/\\([^a-z])/gi, '$1'],
]

/** Short texts that parts of a pattern match: its words, and a character of each class. */
export function unitsOf({ source }: RegExp): string[] {
  const plain = (part: string) => CLASSES.reduce((text, [pattern, sample]) => text.replace(pattern, sample), part)
  const units = new Set<string>(['中', ' '])
  for (const [, negated, members = ''] of source.matchAll(/\[(\^?)((?:\\.|[^\]\\])*)\]/g)) {
    const sample = plain(members)
    if (negated === '') for (const unit of [sample.charAt(0), sample.at(-1) ?? '']) units.add(unit)
  }
  const words = source
    .replace(/\[(?:\\.|[^\]\\])*\]/g, '|')
    .split(/[|()?:+*^$]|\{\d*,?\d*\}|<[=!]/)
    .map(plain)
  for (const word of words.filter(Boolean)) units.add(word)
  const whole = words.filter(Boolean).slice(0, 3).join('')
  units.add(whole)
  return [...units].filter((unit) => unit !== '').slice(0, 24)
}
