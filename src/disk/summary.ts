import type { CorpusOutput } from '../pipeline.ts'

/** What a build has made, in two languages, and what to do next. `pages` and `seconds` are of the whole build, `kept` counts the pages that are as they were. */
export function summariseBuild(
  { tables, unreviewed }: CorpusOutput,
  site: { pages: number; kept: number; seconds: number; dir: string },
): string {
  const { documents, provisions, targets, links } = tables
  const measures = provisions.filter(({ kind }) => kind === 'measure').length
  const shown = links.filter((link) => link.shown).length
  const kept =
    site.kept === 0
      ? { english: '', chinese: '' }
      : { english: ` (${site.kept} as they were)`, chinese: `（${site.kept}页同前）` }
  const seconds = site.seconds.toFixed(1)
  return [
    `对读 Duìdú: ${documents.length} documents, ${provisions.length} provisions, ${measures} measures, ${targets.length} targets, ${shown} links; ${site.pages} pages${kept.english} in ${site.dir}, ${seconds} s.`,
    `${documents.length}份文件，${provisions.length}条（举措${measures}项），${targets.length}个目标，${shown}处对读；${site.pages}页${kept.chinese}，${seconds}秒。`,
    ...(unreviewed.length > 0
      ? [
          `${unreviewed.length} characters have a Traditional form in doubt: npm run check shows them, npm run check -- --accept takes them as right. ${unreviewed.length}个字的繁体待核。`,
        ]
      : []),
    'Next: npm run check lists every message, npm run serve shows the site. 全部提醒：npm run check；看成品：npm run serve。',
  ].join('\n')
}

/** The same as figures. */
export function figuresOf(
  { tables, unreviewed }: CorpusOutput,
  site: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { documents, provisions, targets, links } = tables
  return {
    documents: documents.length,
    provisions: provisions.length,
    targets: targets.length,
    links: links.filter((link) => link.shown).length,
    unreviewed: unreviewed.length,
    ...site,
  }
}

/** What a change of the corpus did to its documents, a line each. */
export function describeChange(before: CorpusOutput, after: CorpusOutput): string[] {
  const contents = ({ policies }: CorpusOutput) => new Map(policies.map(({ path, content }) => [path, content]))
  const [old, now] = [contents(before), contents(after)]
  const named = ({ trees }: CorpusOutput, path: string) => {
    const id = path.replace(/\.mdx$/, '')
    const title = trees.find(({ metadata }) => metadata.id === id)?.metadata.title ?? id
    return `${title} → /documents/${id}/`
  }
  return [
    ...[...now.keys()].filter((path) => !old.has(path)).map((path) => `added 新增: ${named(after, path)}`),
    ...[...now.keys()]
      .filter((path) => old.has(path) && old.get(path) !== now.get(path))
      .map((path) => `changed 更新: ${named(after, path)}`),
    ...[...old.keys()].filter((path) => !now.has(path)).map((path) => `removed 移除: ${named(before, path)}`),
  ]
}
