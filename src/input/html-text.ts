import type { Token } from 'parse5'
import type { Mapped } from './mapped.ts'

/** Text with its origin; a character reference has no segment of its own, it is returned as a stretch of the seed. */
export function mapText(source: string, value: string, location: Token.Location | null | undefined) {
  const entities: { start: number; end: number }[] = []
  if (!location) return { mapped: { text: value, segments: [] }, entities }
  const { startOffset, endOffset } = location
  const raw = source.slice(startOffset, endOffset)
  if (raw === value)
    return { mapped: { text: value, segments: [{ at: 0, offset: startOffset, length: value.length }] }, entities }
  const segments: Mapped['segments'] = []
  let at = 0
  let from = 0
  while (at < value.length && from < raw.length) {
    const reference =
      raw[from] === '&' ? /^&(?:#x?[\da-f]+|[a-z][\da-z]*);?/i.exec(raw.slice(from, from + 40))?.[0] : undefined
    if (reference && raw[from + 1] !== value[at + 1]) {
      entities.push({ start: startOffset + from, end: startOffset + from + reference.length })
      from += reference.length
      at += (value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
      continue
    }
    if (raw[from] === '\r') from++
    const last = segments.at(-1)
    if (last && last.at + last.length === at && last.offset + last.length === startOffset + from) last.length++
    else segments.push({ at, offset: startOffset + from, length: 1 })
    at++
    from++
  }
  return { mapped: { text: value, segments }, entities }
}
