import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../support.ts'

const PLAN = `某省数字经济发展方案
一、总体要求
推进数字经济发展，建设数字强省。
二、主要任务
（一）建设网络。推进网络建设工作。
（二）发展产业。培育龙头企业。`

/** Asks for a page again and again until it holds a text. */
async function untilPageHolds(url: string, text: string): Promise<void> {
  const end = Date.now() + 60_000
  for (;;) {
    const body = await fetch(url).then(
      (r) => r.text(),
      () => '',
    )
    // terms are marked in the text: what a reader sees is what is between the tags
    if (body.replace(/<[^>]*>/g, '').includes(text)) return
    if (Date.now() > end) assert.fail(`${url} does not hold ${text}`)
    await new Promise((done) => setTimeout(done, 300))
  }
}

test('npm run dev shows a changed seed without being started again', { timeout: 150_000 }, async () => {
  const corpus = mkdtempSync(join(tmpdir(), 'corpus-'))
  mkdirSync(join(corpus, 'seeds'))
  const seed = join(corpus, 'seeds', 'plan.txt')
  writeFileSync(seed, PLAN)
  const port = 20_000 + (process.pid % 20_000)
  const args = [join(root, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', String(port)]
  const server = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, CORPUS: corpus, ASTRO_TELEMETRY_DISABLED: '1', BASE: '/' },
    stdio: 'ignore',
  })
  try {
    const page = `http://localhost:${port}/documents/mou-sheng-shuzi-jingji-fazhan/`
    await untilPageHolds(page, '推进网络建设工作')
    writeFileSync(seed, PLAN.replace('推进网络建设工作', '推进算力建设工作'))
    await untilPageHolds(page, '推进算力建设工作')
  } finally {
    server.kill()
    rmSync(corpus, { recursive: true, force: true })
  }
})
