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
 * Without a mark, UTF-16 is told by its NUL bytes and
 * by reading like Chinese. Null for what is no text: other NUL bytes, or bytes that none of these encodings allows (WHATWG Encoding).
 */
export function decodeSeed(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs(bytes, 'utf-16be')
  if (bytes.includes(0)) return unmarkedUtf16(bytes)
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  const legacy: Decoded['encoding'][] = ['gb18030', 'big5']
  const candidates = legacy
    .flatMap((encoding) => decodedAs(bytes, encoding) ?? [])
    .filter(({ text }) => !isGarbage(text))
  return candidates.sort((a, b) => score(b.text) - score(a.text))[0] ?? null
}

/** Fewest common characters in a hundred that tell UTF-16 without a mark from bytes that are no text. */
const COMMON_SHARE = 0.05

/** UTF-16 without a byte-order mark, in the order in which it reads like Chinese; null when it does in neither. */
function unmarkedUtf16(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 !== 0) return null
  const orders: Decoded['encoding'][] = ['utf-16le', 'utf-16be']
  const candidates = orders
    .flatMap((encoding) => decodedAs(bytes, encoding) ?? [])
    .filter(({ text }) => !text.includes('\0') && !isGarbage(text))
    .filter(({ text }) => score(text) >= COMMON_SHARE * Math.min(text.length, 20000))
  return candidates.sort((a, b) => score(b.text) - score(a.text))[0] ?? null
}

function decodedAs(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded | null {
  const text = tryDecode(bytes, encoding)
  return text === null ? null : { text, encoding }
}
