/** Formula or peculiar: whether words belong to nobody, or to the few texts that have them. */
import { FORMULA } from '../../schemas/shared-run.ts'

export type WordingKind = 'formula' | 'peculiar'

/** Characters of the pieces by which words are judged. */
const PIECE = 3

/** Shorter words are a name, a phrase of office or of law, and nobody’s. */
const SHORTEST_PECULIAR = 12

/** Peculiar words consist by so much of pieces that few documents have. */
const RARE = 0.5

/** Spaces and which number it is make no difference. */
const plainOf = (text: string): string => text.replace(/\s/gu, '').replace(/\d/g, '0')

function* piecesOf(text: string): Generator<string> {
  const plain = plainOf(text)
  for (let at = 0; at + PIECE <= plain.length; at++) yield plain.slice(at, at + PIECE)
}

/**
 * Tells how much of some words consists of pieces that few documents have, the draft among these: from 0 to 1. Only pieces of
 * `asked` are looked for.
 */
export function makeRarity(texts: Iterable<readonly string[]>, asked: Iterable<string>): (words: string) => number {
  const counts = new Map<string, number>()
  for (const words of asked) for (const piece of piecesOf(words)) counts.set(piece, 0)
  for (const document of texts) {
    const found = new Set<string>()
    for (const text of document) for (const piece of piecesOf(text)) if (counts.has(piece)) found.add(piece)
    for (const piece of found) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  }
  return (words) => {
    const pieces = [...piecesOf(words)]
    return pieces.filter((piece) => (counts.get(piece) ?? 0) < FORMULA).length / Math.max(1, pieces.length)
  }
}

/**
 * Words that many documents have, the draft among them, are a formula; so are short ones, and those that consist of what is
 * said everywhere, though few say just these.
 */
export const kindOfWording = (documents: number, length: number, rarity: number): WordingKind =>
  documents >= FORMULA || length < SHORTEST_PECULIAR || rarity < RARE ? 'formula' : 'peculiar'
