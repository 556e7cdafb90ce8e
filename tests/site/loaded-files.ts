import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { BuiltSite } from './dist.ts'

/**
 * What a page of a site loads until nothing more comes: the bytes of each file compressed by `compress`, by its path.
 * They are read from the site's folder: a browser may have forgotten an answer by the time it is asked for it.
 */
export async function loadedFiles(
  page: Page,
  url: string,
  { dir, base }: BuiltSite,
  compress: (bytes: Buffer) => Buffer,
): Promise<Map<string, number>> {
  const paths = new Set<string>()
  const note = (request: { url(): string }) => void paths.add(new URL(request.url()).pathname)
  page.on('requestfinished', note)
  await page.goto(url, { waitUntil: 'networkidle' })
  page.off('requestfinished', note)
  const sizeOf = (path: string) => {
    const file = path.slice(base.length)
    return compress(readFileSync(join(dir, file === '' || file.endsWith('/') ? `${file}index.html` : file))).length
  }
  return new Map([...paths].map((path) => [path, sizeOf(path)]))
}
