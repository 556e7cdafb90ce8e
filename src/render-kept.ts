import { leanPage } from './disk/lean-page.ts'
import { openPages } from './disk/rendered-pages.ts'
import { someAtOnce } from './disk/some-at-once.ts'

/** A page as it is sent. */
interface PageBody {
  status: number
  headers: [string, string][]
  body: Uint8Array<ArrayBuffer>
}

/** A page, and whether it is the one that was kept. */
export type KeptPage = PageBody & { kept: boolean }

/** Where pages are kept, and how they are written. */
export interface Keeping {
  folder: string
  /** Whether they are written in as few bytes as HTML takes. */
  lean: boolean
}

/** So many pages are compressed and written while the next are rendered. */
const KEEPING = 8

/**
 * Gives pages that were kept in a folder as long as what they read is the same, and renders and keeps the others. One at
 * a time in a thread: what a page reads is noted while no other is rendered there.
 */
export function renderKept({ folder, lean }: Keeping) {
  const pages = openPages(folder)
  const keeping = someAtOnce(KEEPING)
  return {
    /** Notes that a page is still asked for, which another thread renders. */
    noteUse: pages.noteUse,
    /** A page by its address; `made` is the key of it and of the code that makes it. */
    async page(address: string, made: string, render: () => Promise<Response>): Promise<KeptPage> {
      const reads = globalThis.duiduPageReads
      const rendered = async () => pageOf(await render(), lean ? `/${plainAddress(address)}/` : null)
      if (!reads) return { ...(await rendered()), kept: false }
      const before = pages.recall(address)
      if (before?.made === made && before.digest === reads.digestOf(before.reads)) {
        const { status, headers, body } = before
        return { status, headers, body, kept: true }
      }
      reads.begin()
      const page = await rendered()
      const read = reads.end()
      const digest = reads.digestOf(read)
      if (digest !== null) keeping.add(pages.keep(address, { ...page, made, reads: read, digest }))
      await keeping.room()
      return { ...page, kept: false }
    },
    /** Waits until all are written; and, where all pages have been asked for, forgets the others. */
    async end(isAll: boolean): Promise<void> {
      await keeping.all()
      if (isAll) pages.tidy()
    },
  }
}

/** A page is known by its path without slashes around it, which Astro gives and asks for in several forms. */
export const plainAddress = (pathname: string): string => decodeURI(pathname).replace(/^\/+|\/+$/g, '')

/** A page as it was rendered; made lean where its path is given and it is one of HTML. */
async function pageOf(response: Response, lean: string | null): Promise<PageBody> {
  const { status } = response
  const headers = [...response.headers]
  const whole = new Uint8Array(await response.arrayBuffer())
  const body = lean !== null && isHtml(response) ? toBytes(leanPage(toText(whole), lean)) : whole
  return { status, headers, body }
}

const isHtml = ({ headers }: Response): boolean => headers.get('content-type')?.startsWith('text/html') ?? false

const [decoder, encoder] = [new TextDecoder(), new TextEncoder()]
const toText = (bytes: Uint8Array): string => decoder.decode(bytes)
const toBytes = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)
