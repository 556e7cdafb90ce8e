import { parseFragment } from 'parse5'
import type { FateMark } from './fate.ts'
import type { Mapped } from './mapped.ts'
import { joinMapped, sliceMapped } from './mapped.ts'

/** Example: &nbsp; &ldquo; &#8220; &#x201C; and, encoded twice, &amp;nbsp; */
const REFERENCE = /&(?:amp;)*(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,10}\d{0,2});/gi

/** Example: &nbsp; &ldquo; &#12288; what only a system writes, and no author: a text with one has all of them read. */
const TYPOGRAPHIC =
  /&(?:amp;)*(?:nbsp|ensp|emsp|thinsp|[lr][ds]quo|[mn]dash|hellip|middot|bull|permil|times|#(?:160|8[0-2]\d\d|122\d\d|65\d\d\d)|#x(?:a0|20[01]\w|300\w|ff\w\w));/i

/** Whether character references of a text stand for characters; a text about HTML may name `&lt;` and mean it. */
export const holdsReferences = (source: string): boolean => TYPOGRAPHIC.test(source)

const memo = new Map<string, string>()

/** The character a reference stands for, by HTML's list of names; the reference itself when there is no such name. */
function characterOf(reference: string): string {
  const once = reference.replace(/&(?:amp;)+(?=[#a-z\d])/i, '&')
  const known = memo.get(once)
  if (known !== undefined) return known
  const [node] = parseFragment(once).childNodes
  const character = node && 'value' in node ? node.value : once
  memo.set(once, character)
  return character
}

/**
 * A mapped text whose character references are read: older systems store them twice encoded, and texts copied from
 * the source of a page have them as they are. What a reference gives has no segment; its place in the seed is `text`.
 */
export function readReferences(mapped: Mapped): { mapped: Mapped; marks: FateMark[] } {
  const parts: Mapped[] = []
  const marks: FateMark[] = []
  let from = 0
  for (const { 0: reference, index } of mapped.text.matchAll(REFERENCE)) {
    const character = characterOf(reference)
    if (character.startsWith('&') && character.length > 1) continue
    const end = index + reference.length
    const { segments } = sliceMapped(mapped, index, end)
    parts.push(sliceMapped(mapped, from, index), { text: character, segments: [] })
    for (const { offset, length } of segments)
      marks.push({ start: offset, end: offset + length, fate: 'text', rule: 'text/character-reference' })
    from = end
  }
  if (parts.length === 0) return { mapped, marks }
  return { mapped: joinMapped([...parts, sliceMapped(mapped, from)]), marks }
}
