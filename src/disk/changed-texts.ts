/**
 * What another version of the program made of the same texts. Where the program changed, the compiled files that it
 * overwrites are kept in `.corpus/before/` until an editor accepts what became of them.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputFile } from '../compile/data.ts'
import { describeChanges } from '../compile/describe-changes.ts'
import type { Folders } from './folders.ts'

const keptIn = (corpus: string): string => join(corpus, '.corpus', 'before')
const noteOf = (corpus: string): string => join(corpus, '.corpus', 'compiled-by.txt')
const textsOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.mdx'))
        .sort()
    : []
const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** A document of which another version of the program made something else. */
export interface ChangedText {
  /** Its id. */
  id: string
  kind: 'changed' | 'removed'
  lines: string[]
}

/**
 * Before the compiled files are written: keeps those that will change if another program, `by`, wrote them than the one
 * that runs, or nobody knows which. What is kept already stays, for it is what an editor has seen.
 */
export function keepBefore({ corpus }: Folders, policies: readonly OutputFile[], by: string): void {
  const note = noteOf(corpus)
  if (read(note) === by) return
  const compiled = join(corpus, 'content', 'policies')
  const now = new Map(policies.map(({ path, content }) => [path, content]))
  for (const name of textsOf(compiled)) {
    const before = read(join(compiled, name))
    const kept = join(keptIn(corpus), name)
    if (before === now.get(name) || existsSync(kept)) continue
    mkdirSync(keptIn(corpus), { recursive: true })
    writeFileSync(kept, before)
  }
  mkdirSync(join(corpus, '.corpus'), { recursive: true })
  writeFileSync(note, by)
}

/** What has changed in each document since an editor last accepted it; what is as it was is forgotten. */
export function changedTexts({ corpus }: Folders): ChangedText[] {
  return textsOf(keptIn(corpus)).flatMap((name): ChangedText[] => {
    const kept = join(keptIn(corpus), name)
    const path = join(corpus, 'content', 'policies', name)
    const [before, after] = [read(kept), read(path)]
    const id = name.replace(/\.mdx$/, '')
    if (!existsSync(path)) return [{ id, kind: 'removed', lines: [] }]
    if (before === after) {
      rmSync(kept)
      return []
    }
    return [{ id, kind: 'changed', lines: describeChanges(before, after) }]
  })
}

/** Accepts what became of every document. */
export const acceptChanged = ({ corpus }: Folders): void => rmSync(keptIn(corpus), { recursive: true, force: true })

/** The changes for a console, by document; empty where there are none. */
export function reportChanged(changed: readonly ChangedText[]): string {
  if (changed.length === 0) return ''
  return [
    `${changed.length} documents are compiled otherwise than before. 程序更新后，${changed.length}份文件的编译结果与以前不同：`,
    ...changed.flatMap(({ id, kind, lines }) => [
      `content/policies/${id}.mdx${kind === 'removed' ? ' is not made any more 不再生成' : ''}`,
      ...lines.map((line) => `  ${line}`),
    ]),
    'If this is right: npm run check -- --accept-texts, and commit content/policies. 如无误：npm run check -- --accept-texts，并提交content/policies。',
  ].join('\n')
}
