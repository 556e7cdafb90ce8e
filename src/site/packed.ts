import { gzipSync } from 'node:zlib'

/** What only scripts of ours read, by gzip: `client/read-packed.ts` unpacks it. The same value gives the same bytes. */
export const packed = (value: unknown): Response => new Response(new Uint8Array(gzipSync(JSON.stringify(value))))
