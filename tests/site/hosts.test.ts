/** The configurations of `.github/hosts/` on the servers they are for, where those are installed. */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { openBrowser } from './browser.ts'
import { builtSites } from './dist.ts'
import type { BuiltSite } from './dist.ts'

const has = (program: string) => spawnSync(program, ['--version']).error === undefined
/** A configuration, with names that lead to this machine in every browser. */
const read = (name: string) =>
  readFileSync(join('.github/hosts', name), 'utf8').replaceAll(/\b(edition|host)\.example\b/g, '$1.localhost')
const scratch = mkdtempSync(join(tmpdir(), 'duidu-hosts-'))
after(() => rmSync(scratch, { recursive: true, force: true }))
const [atRoot, belowPath] = builtSites
const browser = await openBrowser()

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return address !== null && typeof address === 'object' ? address.port : 0
}

/** The nginx configuration as its readers have it, but for the folder, the port and where it may write. */
function nginxWith(port: number): string[] {
  const folder = (site: BuiltSite | undefined) => `${resolve(site?.dir ?? '')}`
  const own = read('nginx.conf')
    .replaceAll('/srv/edition', () => folder(atRoot))
    .replace('listen 80', () => `listen ${port}`)
  const path = read('nginx-path.conf')
    .replaceAll('/srv/edition/', () => `${folder(belowPath)}/`)
    .replace('listen 80', () => `listen ${port}`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${scratch}/${name};`)
    .join(' ')
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const conf = `${user} daemon off; pid ${scratch}/nginx.pid; error_log stderr; events {} http { include /etc/nginx/mime.types; access_log off; ${temporary}\n${own}\n${path}\n}`
  writeFileSync(join(scratch, 'nginx.conf'), conf)
  return ['nginx', '-c', join(scratch, 'nginx.conf')]
}

/** The Caddyfile as its readers have it, but for the folders and http on a port instead of https. */
function caddyWith(port: number): string[] {
  const file = read('Caddyfile')
    .replaceAll('/srv/edition-path', () => resolve(belowPath?.dir ?? ''))
    .replaceAll('/srv/edition', () => resolve(atRoot?.dir ?? ''))
    .replace(/^((?:edition|host)\.localhost) \{/gm, (_, name: string) => `http://${name}:${port} {`)
  writeFileSync(join(scratch, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${file}`)
  return ['caddy', 'run', '--config', join(scratch, 'Caddyfile'), '--adapter', 'caddyfile']
}

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/** What a host answers, as it is sent. */
const ask = (port: number, host: string, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host, ...headers } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      )
    })
    asked.on('error', fail).end()
  })

for (const [name, commandFor] of [
  ['nginx', nginxWith],
  ['caddy', caddyWith],
] as const) {
  describe(name, { skip: !has(name) && `no ${name} on this machine` }, () => {
    let port = 0
    let server: ReturnType<typeof spawn>
    before(async () => {
      port = await freePort()
      mkdirSync(join(scratch, 'home'), { recursive: true })
      const [program = '', ...args] = commandFor(port)
      server = spawn(program, args, {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, HOME: join(scratch, 'home') },
      })
      let said = ''
      server.stderr?.on('data', (part: Buffer) => (said += String(part)))
      for (let tries = 0; ; tries++) {
        const answer = await ask(port, 'edition.localhost', '/').catch(() => null)
        if (answer) break
        assert.ok(tries < 100 && server.exitCode === null, `${name} does not answer: ${said}`)
        await wait(100)
      }
    })
    after(() => server.kill())

    for (const [host, site] of [
      ['edition.localhost', atRoot],
      ['host.localhost', belowPath],
    ] as const) {
      const { dir, base } = site ?? { dir: '', base: '/' }
      const get = (path: string, headers?: Record<string, string>) => ask(port, host, `${base}${path}`, headers)

      test(`${base}: pages, folders, and a page for what is not there`, async () => {
        const home = await get('')
        assert.equal(home.status, 200)
        assert.equal(home.headers['content-type'], 'text/html; charset=utf-8')
        assert.equal(home.text, readFileSync(join(dir, 'index.html'), 'utf8'))
        const folder = await get('documents')
        assert.ok([301, 308].includes(folder.status), String(folder.status))
        assert.equal(folder.headers.location, `${base}documents/`)
        for (const path of ['nothing/', 'nothing.html', '_astro/nothing.js']) {
          const missing = await get(path)
          assert.equal(missing.status, 404, path)
          assert.equal(missing.text, readFileSync(join(dir, '404.html'), 'utf8'), path)
          assert.doesNotMatch(String(missing.headers['cache-control']), /immutable/)
        }
        if (base !== '/') assert.equal((await ask(port, host, base.slice(0, -1))).headers.location, base)
      })

      test(`${base}: headers, what may be kept, and compression`, async () => {
        const [style = ''] = globSync('_astro/*.css', { cwd: dir })
        const page = await get('documents/', { 'accept-encoding': 'gzip' })
        assert.equal(page.headers['content-encoding'], 'gzip')
        assert.equal(page.headers['cache-control'], 'no-cache')
        for (const [header, value] of [
          ['content-security-policy', "frame-ancestors 'none'"],
          ['x-content-type-options', 'nosniff'],
          ['referrer-policy', 'no-referrer'],
          ['cross-origin-opener-policy', 'same-origin'],
        ] as const) {
          assert.equal(page.headers[header], value)
          assert.equal((await get('nothing/')).headers[header], value)
        }
        const named = await get(style, { 'accept-encoding': 'gzip' })
        assert.equal(named.headers['content-encoding'], 'gzip')
        assert.equal(named.headers['cache-control'], 'max-age=31536000, immutable')
        assert.equal((await get('worker.js')).headers['cache-control'], 'no-cache')
        assert.match(String((await get('search/api.js')).headers['content-type']), /javascript/)
        const data = await get('data/targets.json', { 'accept-encoding': 'gzip' })
        assert.equal(data.headers['content-encoding'], 'gzip')
        const [compared = ''] = globSync('compare/*.bin', { cwd: dir })
        const packed = await get(compared, { 'accept-encoding': 'gzip, zstd' })
        assert.equal(packed.status, 200)
        assert.equal(packed.headers['content-encoding'], undefined, 'what is packed is unpacked by the page')
        const again = await get('', { 'if-none-match': String((await get('')).headers.etag) })
        assert.equal(again.status, 304)
      })

      test(`${base}: a browser reads, searches and changes the script`, async () => {
        const context = await browser.newContext()
        try {
          const page = await context.newPage()
          const faults: string[] = []
          page.on('pageerror', (error) => faults.push(error.message))
          page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
          const start = `http://${host}:${port}${base}`
          await page.goto(`${start}search/?q=${encodeURIComponent('数据')}`)
          await page.waitForSelector('main a[href*="/documents/"]')
          await page.goto(`${start}documents/`)
          await page.click('[data-script-switch]')
          await page.waitForURL(`${start}zh-hant/documents/**`)
          assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hant')
          assert.deepEqual(faults, [])
        } finally {
          await context.close()
        }
      })
    }
  })
}
