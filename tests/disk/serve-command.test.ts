import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { serve } from '../../src/disk/serve.ts'
import { root } from '../support.ts'

const dir = mkdtempSync(join(tmpdir(), 'serve-'))
after(() => rmSync(dir, { recursive: true }))
writeFileSync(join(dir, 'index.html'), '<!doctype html><title>首页</title>')
const command = (...args: string[]) => [join(root, 'src/cli.ts'), 'serve', '--base', '/', ...args]

test('an absolute folder is served, and a port that is taken is said to be', async () => {
  const taken = await serve({ dir })
  const child = spawn(process.execPath, command('--dir', dir, '--port', String(taken.port)))
  try {
    let said = ''
    for await (const chunk of child.stdout) {
      said += String(chunk)
      if (said.includes('Duìdú')) break
    }
    const address = /对读 Duìdú: (http:\/\/127\.0\.0\.1:(\d+)\/)/.exec(said)
    assert.ok(address, said)
    assert.ok(said.includes(`Port ${taken.port} is taken; ${address[2]} is free.`), said)
    assert.match(await (await fetch(address[1] ?? '')).text(), /首页/)
  } finally {
    child.kill()
    await taken.close()
  }
})

test('what cannot be served is one sentence', () => {
  for (const [args, sentence] of [
    [['--dir', join(dir, 'nothing')], /^Unexpected folder .*nothing without index\.html, expected a built site\n$/],
    [['--dir', dir, '--port', 'x'], /^Unexpected port x, expected a number from 0 to 65535\..*\n$/],
  ] as const) {
    const { status, stderr } = spawnSync(process.execPath, command(...args), { encoding: 'utf8' })
    assert.notEqual(status, 0)
    assert.match(stderr, sentence)
  }
})
