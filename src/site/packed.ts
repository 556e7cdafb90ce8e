import { gzipSync } from 'node:zlib'

/** A text by gzip. The same text gives the same bytes. */
export const packedText = (text: string): Response => new Response(new Uint8Array(gzipSync(text)))

/** What only scripts of ours read, by gzip: `client/read-packed.ts` unpacks it. */
export const packed = (value: unknown): Response => packedText(JSON.stringify(value))
