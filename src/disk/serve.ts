/** A static file server for the built site, as a plain host would serve it. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isIPv6 } from 'node:net'
import { extname, join, relative, resolve, sep } from 'node:path'
import { pipeline, type Transform } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { normaliseBase } from '../policy/address.ts'

/** A running server: `origin` has no slash at its end, `url` takes a path relative to the base. */
export interface SiteServer {
  origin: string
  /** The port it listens on: another than it was told if that was taken. */
  port: number
  url: (path?: string) => string
  close: () => Promise<void>
}

interface Options {
  /** Folder of the built site. */
  dir: string
  /** Path under which the site was built, `/` or `/sub/path/`. */
  base?: string
  /** Port to listen on, or the next that is free; 0 means any free port. */
  port?: number
  /** Address to listen on; this machine only, unless told otherwise. */
  host?: string
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/** This machine only. */
const HERE = '127.0.0.1'
/** Addresses that stand for every address of the machine. */
const EVERYWHERE = new Set(['0.0.0.0', '::'])
/** Ports that are tried after one that is taken. */
const TRIED = 20
const LAST_PORT = 65_535

/** Content types worth compressing: `text/html; charset=utf-8`, `application/wasm`. */
const COMPRESSIBLE = /charset=utf-8|wasm/

/** The file of a request and its status, or the address to go to instead. */
type Answer = { file: string; status: 200 | 404 } | { location: string } | null

async function isKind(path: string, kind: 'isFile' | 'isDirectory'): Promise<boolean> {
  return stat(path).then(
    (found) => found[kind](),
    () => false,
  )
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** The address of a folder, made of its own names: what was asked for may be read as another host, `//about`. */
const locationOf = (dir: string, base: string, folder: string): string =>
  `${base}${relative(dir, folder).split(sep).map(encodeURIComponent).join('/')}/`

/** Finds what a path of the address stands for; never a file outside `dir`. */
async function find(dir: string, base: string, { pathname, search }: URL): Promise<Answer> {
  const path = decode(pathname)
  if (path === null || path.includes('\0')) return null
  if (`${path}/` === base) return { location: base + search }
  const file = join(dir, path.slice(base.length))
  if (path.startsWith(base) && (file + sep).startsWith(dir + sep)) {
    if (await isKind(file, 'isDirectory')) {
      if (!path.endsWith('/')) return { location: locationOf(dir, base, file) + search }
      const index = join(file, 'index.html')
      if (await isKind(index, 'isFile')) return { file: index, status: 200 }
    } else if (!path.endsWith('/') && (await isKind(file, 'isFile'))) {
      return { file, status: 200 }
    }
  }
  const missing = join(dir, '404.html')
  return (await isKind(missing, 'isFile')) ? { file: missing, status: 404 } : null
}

/** The encoder a client accepts, at the level static hosts use. */
function chooseEncoder(request: IncomingMessage): [name: string, create: () => Transform] | null {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
    return ['br', () => createBrotliCompress({ params })]
  }
  return /\bgzip\b/.test(accepted) ? ['gzip', () => createGzip()] : null
}

async function sendFile(file: string, status: number, request: IncomingMessage, response: ServerResponse) {
  const { mtimeMs, size } = await stat(file)
  const etag = `W/"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  const encoder = COMPRESSIBLE.test(type) ? chooseEncoder(request) : null
  response.setHeader('cache-control', 'no-cache')
  response.setHeader('content-type', type)
  response.setHeader('etag', etag)
  response.setHeader('vary', 'accept-encoding')
  response.setHeader('x-content-type-options', 'nosniff')
  if (status === 200 && request.headers['if-none-match'] === etag) return response.writeHead(304).end()
  if (encoder) response.setHeader('content-encoding', encoder[0])
  else response.setHeader('content-length', size)
  response.writeHead(status)
  if (request.method === 'HEAD') return response.end()
  const stop = () => response.destroy()
  if (encoder) return pipeline(createReadStream(file), encoder[1](), response, (error) => error && stop())
  return pipeline(createReadStream(file), response, (error) => error && stop())
}

async function handle(dir: string, base: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return response.writeHead(405, { allow: 'GET, HEAD' }).end()
  }
  const address = `http://localhost/${(request.url ?? '').replace(/^\/+/, '')}`
  const answer = URL.canParse(address) ? await find(dir, base, new URL(address)) : null
  if (!answer) return response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404\n')
  if ('location' in answer) return response.writeHead(301, { location: answer.location }).end()
  return sendFile(answer.file, answer.status, request, response)
}

/** Has a server listen on a port or, where it is taken, on the next that is free; any free one after too many. */
async function listenFrom(server: Server, port: number, host: string): Promise<number> {
  for (let at = port; ; at++) {
    const wanted = at > port + TRIED || at > LAST_PORT ? 0 : at
    try {
      server.listen(wanted, host)
      await once(server, 'listening')
      const address = server.address()
      return address !== null && typeof address === 'object' ? address.port : wanted
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || wanted === 0) throw error
    }
  }
}

/** Serves a built site until `close` is called. Throws if the folder has no page. */
export async function serve({ dir, base = '/', port = 0, host = HERE }: Options): Promise<SiteServer> {
  const root = resolve(dir)
  const path = normaliseBase(base)
  if (!(await isKind(join(root, 'index.html'), 'isFile'))) {
    throw new Error(`Unexpected folder ${dir} without index.html, expected a built site`)
  }
  const server = createServer((request, response) => {
    handle(root, path, request, response).catch(() => response.destroy())
  })
  const at = await listenFrom(server, port, host)
  const origin = `http://${EVERYWHERE.has(host) ? 'localhost' : isIPv6(host) ? `[${host}]` : host}:${at}`
  return {
    origin,
    port: at,
    url: (relative = '') => new URL(relative.replace(/^\/+/, ''), origin + path).href,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
