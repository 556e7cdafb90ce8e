/** Bytes of a quoted-printable text (RFC 2045, 6.7). */
function fromQuotedPrintable(text: string): Uint8Array<ArrayBuffer> {
  const joined = text.replace(/=[ \t]*\r?\n/g, '')
  const bytes: number[] = []
  for (let at = 0; at < joined.length; at++) {
    const hex = joined[at] === '=' ? /^[\da-f]{2}/i.exec(joined.slice(at + 1, at + 3))?.[0] : undefined
    bytes.push(hex === undefined ? joined.charCodeAt(at) & 0xff : parseInt(hex, 16))
    if (hex !== undefined) at += 2
  }
  return Uint8Array.from(bytes)
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/[^A-Za-z\d+/=]/g, '')), (char) => char.charCodeAt(0))

/** The field of a header, with its parameters; fields may go on over lines that begin with white space. */
const fieldOf = (header: string, name: string): string =>
  new RegExp(`^${name}:((?:.|\\r?\\n[ \\t])*)`, 'im').exec(header)?.[1]?.trim() ?? ''

/** Label of an encoding; UTF-8 where a file names none or one that does not exist. */
function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset || 'utf-8')
  } catch {
    return new TextDecoder()
  }
}

/** Bytes as characters of the same number: the parts of a file say themselves how they are encoded. */
function oneByOne(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** A part's fields and its content, with an empty line between (RFC 5322, 2.1). */
function splitPart(part: string): { header: string; body: string } {
  const empty = /\r?\n\r?\n/.exec(part)
  return empty
    ? { header: part.slice(0, empty.index), body: part.slice(empty.index + empty[0].length) }
    : { header: '', body: part }
}

/** The HTML of a web page saved as one file (MHTML, RFC 2557); null where it holds none. */
export function readMht(bytes: Uint8Array): string | null {
  const raw = oneByOne(bytes)
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(raw.slice(0, 4000))?.[1]
  const parts = boundary === undefined ? [raw] : raw.split(`--${boundary}`)
  for (const part of parts) {
    const { header, body } = splitPart(part.trimStart())
    const type = fieldOf(header, 'Content-Type')
    if (!/^text\/html/i.test(type)) continue
    const encoding = fieldOf(header, 'Content-Transfer-Encoding').toLowerCase()
    const content =
      encoding === 'base64'
        ? fromBase64(body)
        : encoding === 'quoted-printable'
          ? fromQuotedPrintable(body)
          : Uint8Array.from(body, (char) => char.charCodeAt(0))
    return decoderFor(/charset="?([\w-]+)/i.exec(type)?.[1] ?? '').decode(content)
  }
  return null
}
