import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { once } from 'node:events'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { serve, type SiteServer } from '../../src/disk/serve.ts'

const PAGE = '<!doctype html><title>首页</title>'

/** One request with the path sent as it is, dots and all. */
function get(site: SiteServer, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; size: number }>((done, fail) => {
    const sent = request(site.origin, { path, headers, method, agent: false }, (response) => {
      let size = 0
      response.on('data', (chunk: Buffer) => (size += chunk.length))
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, size }))
    })
    sent.on('error', fail).end()
  })
}

/** The answer to a request whose path is sent byte for byte. */
async function raw({ port }: SiteServer, path: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`)
  return text(socket)
}

/** Whether anybody listens there. */
async function answers(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port, timeout: 1000 })
  socket.on('timeout', () => socket.destroy(new Error('no answer')))
  const there = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return there
}

describe('serve', () => {
  let folder = ''
  let site: SiteServer
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'serve-'))
    await mkdir(join(folder, 'site', 'documents', '政策'), { recursive: true })
    const files = {
      'secret.txt': 'outside',
      'site/index.html': PAGE,
      'site/404.html': 'missing',
      'site/documents/政策/index.html': PAGE.repeat(50),
      'site/a.wasm': '\0asm',
      'site/b.pf_meta': 'x',
      'site/c.mjs': 'export {}',
    }
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    site = await serve({ dir: join(folder, 'site'), base: '/sub/path' })
  })
  after(async () => {
    await site.close()
    await rm(folder, { recursive: true })
  })

  test('gives the address of a path under the base', () => {
    assert.match(site.url('documents/'), /^http:\/\/127\.0\.0\.1:\d+\/sub\/path\/documents\/$/)
  })

  test('serves pages of folders and adds a missing slash', async () => {
    const page = await get(site, `/sub/path/documents/${encodeURIComponent('政策')}/`)
    assert.equal(page.status, 200)
    assert.equal(page.headers['content-type'], 'text/html; charset=utf-8')
    const bare = await get(site, `/sub/path/documents/${encodeURIComponent('政策')}?view=parallel`)
    assert.equal(bare.status, 301)
    assert.equal(bare.headers.location, `/sub/path/documents/${encodeURIComponent('政策')}/?view=parallel`)
    assert.equal((await get(site, '/sub/path')).headers.location, '/sub/path/')
  })

  test('knows the types of what a site holds', async () => {
    const typeOf = async (path: string) => (await get(site, `/sub/path/${path}`)).headers['content-type']
    assert.equal(await typeOf('a.wasm'), 'application/wasm')
    assert.equal(await typeOf('b.pf_meta'), 'application/octet-stream')
    assert.equal(await typeOf('c.mjs'), 'text/javascript; charset=utf-8')
  })

  test('answers the page 404.html where there is nothing', async () => {
    for (const path of ['/', '/sub/path/x', '/sub/path/documents/', '/sub/path/index.html/', '/sub/path/%zz']) {
      assert.equal((await get(site, path)).status, 404, path)
    }
    assert.equal((await get(site, '/sub/path/x')).size, 'missing'.length)
  })

  test('never leaves its folder', async () => {
    for (const path of ['/sub/path/../secret.txt', '/sub/path/%2e%2e/secret.txt', '/sub/path/..%2fsecret.txt', '//x']) {
      assert.equal((await get(site, path)).status, 404, path)
    }
  })

  test('compresses text for those who accept it, and confirms what they have', async () => {
    const path = `/sub/path/documents/${encodeURIComponent('政策')}/`
    const plain = await get(site, path)
    for (const encoding of ['br', 'gzip']) {
      const small = await get(site, path, { 'accept-encoding': encoding })
      assert.equal(small.headers['content-encoding'], encoding)
      assert.ok(small.size < plain.size / 4)
    }
    assert.equal((await get(site, path, { 'if-none-match': String(plain.headers.etag) })).status, 304)
  })

  test('answers HEAD without a body and refuses to write', async () => {
    assert.equal((await get(site, '/sub/path/', {}, 'HEAD')).size, 0)
    assert.equal((await get(site, '/sub/path/', {}, 'POST')).status, 405)
  })

  test('leads to itself only, whatever a request says', async (t) => {
    const own = await serve({ dir: join(folder, 'site') })
    t.after(() => own.close())
    for (const path of [
      '/\\documents',
      '//documents',
      '/\\/documents',
      '/.//documents',
      '/%2fdocuments',
      '/x/..//documents',
    ]) {
      const answer = await raw(own, path)
      assert.match(answer, /^HTTP\/1\.1 (?:301|404) /, path)
      const location = /^location: (.*)\r$/im.exec(answer)?.[1]
      assert.equal(location ?? '/documents/', '/documents/', path)
    }
    assert.match(await raw(own, 'http://evil.example/documents'), /^HTTP\/1\.1 404 /)
  })

  test('listens to this machine only, unless told otherwise', async () => {
    const { port } = site
    const others = Object.values(networkInterfaces()).flatMap((list = []) =>
      list.flatMap(({ address, family, internal }) => (family === 'IPv4' && !internal ? [address] : [])),
    )
    // 127.0.0.2 is this machine as well, by another address
    for (const host of [...others, '127.0.0.2']) assert.equal(await answers(host, port), false, host)
    const open = await serve({ dir: join(folder, 'site'), host: '0.0.0.0' })
    for (const host of others) assert.equal(await answers(host, open.port), true, host)
    assert.match(open.origin, /^http:\/\/localhost:/)
    await open.close()
  })

  test('takes the next port when the one it was told is taken', async () => {
    const second = await serve({ dir: join(folder, 'site'), port: site.port })
    assert.ok(second.port > site.port && second.port <= site.port + 20, `${second.port}`)
    assert.equal((await get(second, '/')).status, 200)
    await second.close()
  })

  test('refuses a folder without pages', async () => {
    await assert.rejects(serve({ dir: folder }), /without index\.html/)
  })
})
