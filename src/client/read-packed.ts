/** What a body by gzip holds. */
export const unpacked = (body: ReadableStream<Uint8Array<ArrayBuffer>>): Response =>
  new Response(body.pipeThrough(new DecompressionStream('gzip')))

/**
 * Reads a file that a build packed: JSON by gzip, under a name that no host takes for that of a compressed answer, so that
 * it arrives as it is stored. Throws if it cannot be read.
 */
export async function readPacked(address: string | URL): Promise<unknown> {
  const answer = await fetch(address)
  if (!answer.ok || !answer.body) throw new Error(`Unexpected answer ${answer.status} for ${String(address)}`)
  return unpacked(answer.body).json()
}
