import { placeTexts } from './place-texts.ts'
import type { Provision } from './provisions.ts'
import type { Sentence } from '../text/unit-sentences.ts'
import { sentencesOf } from '../text/unit-sentences.ts'

/** A sentence with its place in the provision's `text`, the label at its start left out. */
export interface PlacedSentence {
  sentence: Sentence
  /** Offsets in the provision's `text`. */
  start: number
  end: number
  /** What an offset in the sentence's node is shifted by in the provision's text. */
  shift: number
}

/** The sentences of a provision in the order of its text; white space around them is left out. */
export function placeSentences({ row, placed }: Provision): PlacedSentence[] {
  const places = new Map(placeTexts(placed.node).map((place) => [place.node, place]))
  return sentencesOf(placed.node).flatMap((sentence) => {
    const place = places.get(sentence.node)
    if (!place) return []
    let start = Math.max(sentence.start, place.from) + place.shift
    let end = sentence.end + place.shift
    while (start < end && row.text.charAt(start).trim() === '') start++
    while (end > start && row.text.charAt(end - 1).trim() === '') end--
    return start < end ? [{ sentence, start, end, shift: place.shift }] : []
  })
}
