import type { Used } from './watch-processes.ts'
import type { Weight } from './weigh-site.ts'

/** All that is said of a build. */
interface Measured extends Used, Weight {
  corpus: string
  commit: string
  cores: number
  documents: number
  characters: number
  seconds: number
  /** Milliseconds by stage. */
  stages: Record<string, number>
  /** Bytes of the first query. */
  query: number | null
}

/** Stages in the order of the columns; what is left is counted together. */
const COLUMNS = ['read', 'documents', 'join', 'compile', 'write', 'bundle', 'pages', 'verify', 'index', 'offline']

const thousands = (value: number, digits = 0): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** A row of the table in `.github/BENCH.md`. */
export function tableRow(measured: Measured): string {
  const { corpus, commit, cores, documents, characters, seconds, processor, memory, stages, heaviest, query } = measured
  const spent = (stage: string) => thousands((stages[stage] ?? 0) / 1000, 1)
  return `| ${[
    commit,
    corpus,
    thousands(documents),
    thousands(characters / 1e6, 2),
    cores,
    thousands(seconds, 1),
    thousands(processor, 1),
    ...COLUMNS.map(spent),
    thousands(memory / 2 ** 20),
    thousands(measured.files),
    thousands(measured.bytes / 1e6, 1),
    `${thousands(heaviest.bytes / 1000)} (${heaviest.page.replace(/index\.html$/, '')})`,
    query === null ? '–' : thousands(query / 1000),
  ].join(' | ')} |`
}
