/** `content/policies/` is compiled: what somebody changed there by hand is kept aside and said, not lost in silence. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { z } from 'zod'
import type { OutputFile } from '../compile/data.ts'

/** Digest of each compiled file as it was written last, by its name. */
const written = z.record(z.string(), z.string())

const listOf = (corpus: string): string => join(corpus, '.corpus', 'written.json')
const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 16)

/** The digests that the last run left; none where there was no run. */
function readWritten(corpus: string): Record<string, string> {
  const path = listOf(corpus)
  return existsSync(path) ? (written.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? {}) : {}
}

/**
 * Copies compiled files that were changed since they were written into `.corpus/edited/`. Gives a message for each; a
 * file of which nothing is known, as in a fresh checkout, is taken for compiled.
 */
export function keepHandEdits(corpus: string, policies: readonly OutputFile[]): VFile[] {
  const known = readWritten(corpus)
  return policies.flatMap(({ path: name, content }): VFile[] => {
    const path = join('content', 'policies', name)
    const before = join(corpus, path)
    const digest = known[name]
    if (digest === undefined || !existsSync(before)) return []
    const found = readFileSync(before, 'utf8')
    if (found === content || digestOf(found) === digest) return []
    const kept = join('.corpus', 'edited', name)
    mkdirSync(join(corpus, '.corpus', 'edited'), { recursive: true })
    copyFileSync(before, join(corpus, kept))
    const file = new VFile({ path })
    file.message(
      `Unexpected change by hand, expected what the compiler makes; it was overwritten and is kept as ${kept}. Corrections belong in content/documents/${name.replace(/mdx$/, 'yaml')}. 此文件由程序生成，手改的内容已移到 ${kept}；更正请写在 content/documents。`,
      { ruleId: 'compiled-by-hand', source: 'duidu' },
    )
    return [file]
  })
}

/** Notes what was written, to know next time whether somebody changed it. */
export function rememberWritten(corpus: string, policies: readonly OutputFile[]): void {
  const digests = Object.fromEntries(policies.map(({ path, content }) => [path, digestOf(content)]))
  mkdirSync(join(corpus, '.corpus'), { recursive: true })
  writeFileSync(listOf(corpus), JSON.stringify(digests, null, 1))
}
