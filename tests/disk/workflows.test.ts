/** What is told to hosts that cannot be tried here: the workflows of GitHub Pages and Cloudflare Pages. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { commands } from '../../src/commands/list.ts'
import { root } from '../support.ts'

const step = z.object({
  id: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})
const workflow = z.object({
  jobs: z.record(z.string(), z.object({ steps: z.array(step), needs: z.string().optional() })),
})
const read = (path: string) => workflow.parse(parse(readFileSync(join(root, path), 'utf8')))
const usesOf = (steps: z.infer<typeof step>[]) => steps.flatMap(({ uses }) => (uses ? [uses.replace(/@.*$/, '')] : []))

test('GitHub Pages: the address that the host gives reaches the build, and what is built is put up', () => {
  const { jobs } = read('src/commands/template/.github/workflows/pages.yml')
  const steps = jobs.build?.steps ?? []
  const build = steps.find(({ run }) => run?.startsWith('npx duidu'))
  assert.ok(commands.some(({ name }) => build?.run === `npx duidu ${name}`))
  const pages = steps.find(({ uses }) => uses?.startsWith('actions/configure-pages@'))
  assert.equal(build?.env?.SITE, `\${{ steps.${pages?.id}.outputs.origin }}`)
  assert.equal(build?.env?.BASE, `\${{ steps.${pages?.id}.outputs.base_path }}/`)
  assert.deepEqual(usesOf(steps).slice(-1), ['actions/upload-pages-artifact'])
  assert.equal(steps.at(-1)?.with?.path, 'dist')
  assert.equal(jobs.deploy?.needs, 'build')
  assert.deepEqual(usesOf(jobs.deploy?.steps ?? []), ['actions/deploy-pages'])
})

test('Cloudflare Pages: the site is built before it is put up, and its headers are those of the other hosts', () => {
  const steps = read('.github/hosts/cloudflare-pages.yml').jobs.build?.steps ?? []
  assert.ok(steps.findIndex(({ run }) => run === 'npx duidu build') > steps.findIndex(({ run }) => run === 'npm ci'))
  assert.match(String(steps.at(-1)?.with?.command), /^pages deploy dist /)
  const headers = readFileSync(join(root, '.github/hosts/_headers'), 'utf8')
  const nginx = readFileSync(join(root, '.github/hosts/nginx.conf'), 'utf8')
  for (const [, name = '', value = ''] of nginx.matchAll(/^ {2}add_header ([\w-]+) "?([^"$]+?)"? always;/gm))
    assert.ok(headers.includes(`  ${name}: ${value}\n`), name)
  assert.match(headers, /\/_astro\/\*\n(?:.*\n)*? {2}Cache-Control: max-age=31536000, immutable/)
})
