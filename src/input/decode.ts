/** A seed's bytes as text, with the encoding that was found. */
export interface Decoded {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'
}

/** Characters and marks that make up a fifth of any Chinese prose, in both scripts. */
const COMMON = new Set(
  '的一是不了在人有我他这這个個上们們来來到时時大地为為子中你说說生国國年着就那和要政府发發展建设設数數推进進加市省工业業，。、；：',
)

function tryDecode(bytes: Uint8Array, encoding: Decoded['encoding']): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** True if more than one character in fifty is private or a control: the bytes were no text. */
const isGarbage = (text: string): boolean =>
  (text.match(/(?![\t\n\r])[\p{Cc}\p{Co}\uFFFD]/gu)?.length ?? 0) > text.length / 50

const score = (text: string): number => {
  let common = 0
  for (const ch of text.slice(0, 20000)) if (COMMON.has(ch)) common++
  return common
}

/**
 * Decodes the bytes of a seed: by its byte-order mark, as UTF-8, or as GB18030 or Big5, whichever reads like Chinese.
 * Null for what is no text: NUL bytes, or bytes that none of these encodings allows (WHATWG Encoding).
 */
export function decodeSeed(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs(bytes, 'utf-16be')
  if (bytes.includes(0)) return null
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  const legacy: Decoded['encoding'][] = ['gb18030', 'big5']
  const candidates = legacy
    .flatMap((encoding) => decodedAs(bytes, encoding) ?? [])
    .filter(({ text }) => !isGarbage(text))
  return candidates.sort((a, b) => score(b.text) - score(a.text))[0] ?? null
}

function decodedAs(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded | null {
  const text = tryDecode(bytes, encoding)
  return text === null ? null : { text, encoding }
}
