/** How large a site is, and which hosts would not take it. */
import { globSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The size of a site. */
export interface SiteSize {
  files: number
  bytes: number
  /** Its largest file, with its path in the site. */
  largest: { path: string; bytes: number }
}

const MEGABYTE = 1_000_000

interface Limit {
  host: string
  files?: number
  bytes?: number
  file?: number
}

/** What hosts take: their documentation as of November 2026. */
const LIMITS: readonly Limit[] = [
  { host: 'Cloudflare Pages', files: 20_000, file: 25 * 1024 * 1024 },
  { host: 'GitHub Pages', bytes: 1_000 * MEGABYTE },
]

/** Measures a built site. */
export function measureSite(dir: string): SiteSize {
  const size: SiteSize = { files: 0, bytes: 0, largest: { path: '', bytes: 0 } }
  for (const entry of globSync('**', { cwd: dir, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = statSync(path).size
    size.files += 1
    size.bytes += bytes
    if (bytes > size.largest.bytes) size.largest = { path: relative(dir, path).replaceAll('\\', '/'), bytes }
  }
  return size
}

/** A size for people: `12.3 MB`. */
export const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`

/** The size of a site in a line of two languages. */
export const describeSize = ({ files, bytes, largest }: SiteSize): string =>
  `${files} files, ${megabytes(bytes)}; the largest is ${largest.path}, ${megabytes(largest.bytes)}. 共${files}个文件，${megabytes(bytes)}。`

/** A sentence for each limit of a host that a site goes beyond. */
export function findHostLimits({ files, bytes, largest }: SiteSize, limits: readonly Limit[] = LIMITS): string[] {
  return limits.flatMap((limit) => [
    ...(limit.files !== undefined && files > limit.files
      ? [
          `Unexpected ${files} files, expected at most ${limit.files} by ${limit.host}, which would refuse the site. ${limit.host} 最多收${limit.files}个文件。`,
        ]
      : []),
    ...(limit.bytes !== undefined && bytes > limit.bytes
      ? [
          `Unexpected ${megabytes(bytes)}, expected at most ${megabytes(limit.bytes)} by ${limit.host}, which would refuse the site. ${limit.host} 最多收${megabytes(limit.bytes)}。`,
        ]
      : []),
    ...(limit.file !== undefined && largest.bytes > limit.file
      ? [
          `Unexpected ${megabytes(largest.bytes)} of ${largest.path}, expected at most ${megabytes(limit.file)} a file by ${limit.host}, which would refuse the site. ${limit.host} 单个文件最大${megabytes(limit.file)}。`,
        ]
      : []),
  ])
}
