/** Stretches of a document that are selected by mouse and copied by keys, in any browser, and what the clipboard then has. */
import type { Reader, Spot } from './reading.ts'
import { textBetween } from './text-blocks.ts'
import type { Point, TextBlock } from './text-blocks.ts'

/** A stretch of a text; in the parallel view it may be one of the other script's column. */
export interface Stretch {
  from: Point
  to: Point
  isOther: boolean
}

/** A document on a page: its text in the page's script, and in the other one. */
export interface Texts {
  own: readonly TextBlock[]
  other: readonly TextBlock[]
}

/** Where a stretch begins: on screen, and the character, behind a link that it would begin in; and whether it is of the other column. */
interface Placed {
  spot: Spot
  at: number
  isOther: boolean
}

/** Runs in the page: `placeStart` brings the start of a stretch into sight, `placeEnd` its end. */
function prepareHand(): void {
  const OWN = '[data-edition] :is(p, h2, h3, h4, h5, h6, td, th):not([data-apparatus], [data-apparatus] *)'
  const blockOf = (index: number, isOther: boolean): Element => {
    const block = document.querySelectorAll(OWN)[index]
    const copy = isOther ? block?.nextElementSibling?.closest('.other') : undefined
    if (!block) throw new Error(`Unexpected block ${index}, expected one of the text`)
    return copy ?? block
  }
  const rectOf = (block: Element, at: number): DOMRect | undefined => {
    const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    let rest = at
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const ours = node.parentElement?.closest('[data-apparatus]')
      if (!(node instanceof Text) || (ours && ours !== block)) continue
      if (rest < node.length) {
        const range = document.createRange()
        range.setStart(node, rest)
        range.setEnd(node, rest + 1)
        return [...range.getClientRects()].find(({ width }) => width > 0)
      }
      rest -= node.length
    }
    return undefined
  }
  const top = () => document.querySelector('.docbar')?.getBoundingClientRect().bottom ?? 0
  const isInSight = (rect: DOMRect) => rect.top > top() + 4 && rect.bottom < innerHeight - 40
  const isSeen = (block: Element, { x, y }: Spot) => block.contains(document.elementFromPoint(x, y))
  const offsetIn = (block: Element, wanted: Node, within: number): number | undefined => {
    const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    let offset = 0
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const ours = node.parentElement?.closest('[data-apparatus]')
      if (!(node instanceof Text) || (ours && ours !== block)) continue
      if (node === wanted) return offset + within
      offset += node.length
    }
    return undefined
  }
  // where the browser itself says that this place of the text is: what it gives as a character's box may be off
  const caretAt = (block: Element, { x, y }: Spot): number | undefined => {
    const caret = document.caretRangeFromPoint?.(x, y)
    return caret ? offsetIn(block, caret.startContainer, caret.startOffset) : undefined
  }
  const spotAt = (block: Element, at: number): Spot | undefined => {
    const rect = rectOf(block, at)
    const last = rect ? undefined : rectOf(block, at - 1)
    const { left, right, top: above, bottom, width } = rect ?? last ?? new DOMRect()
    const y = (above + bottom) / 2
    const first = rect ? left + Math.min(2, width / 4) : right - 1
    const tries = [0, -3, 3, -6, 6, -9, 9].map((by) => ({ x: first + by, y }))
    return width > 0 ? (tries.find((spot) => caretAt(block, spot) === at) ?? tries[0]) : undefined
  }
  const pause = () => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 40))
  const bring = async (rectNow: () => DOMRect | undefined, height: number) => {
    // what comes into sight takes its true height and may move the rest: until it has stood still twice
    for (let turn = 0, still = 0; turn < 20 && still < 2; turn++) {
      const off = (rectNow()?.top ?? height) - height
      const from = scrollY
      scrollBy({ top: off, behavior: 'instant' })
      still = Math.abs(scrollY - from) < 1 ? still + 1 : 0
      await pause()
    }
  }
  const endOf = (index: number, at: number, isOther: boolean): Spot | null => {
    const block = blockOf(index, isOther)
    const rect = rectOf(block, at) ?? rectOf(block, at - 1)
    const spot = rect && isInSight(rect) ? spotAt(block, at) : undefined
    return spot && isSeen(block, spot) ? spot : null
  }
  const placeStart = async ({ from, to, isOther }: Stretch): Promise<Placed | null> => {
    const whole = isOther && blockOf(from.block, true).matches('.other') && blockOf(to.block, true).matches('.other')
    const block = blockOf(from.block, whole)
    await bring(() => rectOf(block, from.at), innerHeight / 3)
    let at = from.at
    // who presses the mouse on a link drags the link
    for (let spot; rectOf(block, at) && (spot = spotAt(block, at)); at++) {
      const hit = document.elementFromPoint(spot.x, spot.y)
      if (!hit || !block.contains(hit) || hit.closest('a, button, summary')) continue
      if (from.block === to.block && at >= to.at) break
      return { spot, at, isOther: whole }
    }
    return null
  }
  const placeEnd = async ({ to }: Stretch, isOther: boolean): Promise<Spot | null> => {
    const block = blockOf(to.block, isOther)
    const now = endOf(to.block, to.at, isOther)
    if (now) return now
    await bring(() => rectOf(block, to.at) ?? rectOf(block, to.at - 1), (innerHeight * 2) / 3)
    return endOf(to.block, to.at, isOther)
  }
  const selectedEnds = (isOther: boolean): [Point, Point] | null => {
    const selection = getSelection()
    if (!selection?.rangeCount) return null
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
    const count = document.querySelectorAll(OWN).length
    const pointOf = (node: Node, offset: number): Point[] =>
      Array.from({ length: count }, (_, block) => block).flatMap((block) => {
        const at = offsetIn(blockOf(block, isOther), node, offset)
        return at === undefined ? [] : [{ block, at }]
      })
    const [from] = pointOf(startContainer, startOffset)
    const [to] = pointOf(endContainer, endOffset)
    return from && to ? [from, to] : null
  }
  Object.assign(window, { placeStart, placeEnd, selectedEnds })
}
declare const placeStart: (stretch: Stretch) => Promise<Placed | null>
declare const selectedEnds: (isOther: boolean) => [Point, Point] | null
declare const placeEnd: (stretch: Stretch, isOther: boolean) => Promise<Spot | null>

/**
 * Selects a stretch with the mouse, which is held while the page scrolls to where it ends; says which stretch of the text
 * the browser then shows as selected (it may be some characters off where it was aimed at), or nothing where it begins and
 * ends in links, which a mouse would drag.
 */
async function selectByHand(reader: Reader, stretch: Stretch): Promise<Stretch | undefined> {
  await reader.evaluate(() => getSelection()?.removeAllRanges())
  const json = JSON.stringify(stretch)
  const start = await reader.evaluate((all = '') => placeStart(JSON.parse(all)), json)
  if (!start) return undefined
  await reader.press(start.spot, { ...start.spot, y: start.spot.y + 20 })
  const end = await reader.evaluate(
    (all = '', isOther = '') => placeEnd(JSON.parse(all), isOther === 'true'),
    json,
    String(start.isOther),
  )
  await reader.release(end ?? start.spot)
  const aimed = { ...stretch, from: { ...stretch.from, at: start.at }, isOther: start.isOther }
  const ends = await reader.evaluate((isOther = '') => selectedEnds(isOther === 'true'), String(start.isOther))
  return ends ? { ...aimed, from: ends[0], to: ends[1] } : aimed
}

/** What the clipboard has, pasted by keys into a field that is there for it. */
async function paste(reader: Reader): Promise<string> {
  await reader.evaluate(() => {
    const field = document.createElement('textarea')
    field.id = 'pasted'
    field.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 2rem; height: 1rem'
    document.body.append(field)
    field.focus({ preventScroll: true })
  })
  await reader.control('v')
  return reader.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#pasted')
    field?.remove()
    return field?.value ?? ''
  })
}

/** Two texts where they differ, with their ends. */
function showBoth(text: string, wanted: string): string {
  const at = [...text].findIndex((char, index) => char !== wanted.charAt(index))
  const from = Math.max(0, at < 0 ? Math.min(text.length, wanted.length) - 20 : at - 5)
  return [text, wanted]
    .map((each) => `${each.length}: ${JSON.stringify(each.slice(from, from + 30))}…${JSON.stringify(each.slice(-15))}`)
    .join(' ≠ ')
}

/** What came of stretches that were to be copied: how many were, how many of these are not quite those that were aimed at, and what was copied that is not the text. */
export interface Copied {
  dragged: number
  beside: number
  wrong: string[]
}

/** Selects each stretch of the page that is open by mouse, copies it by keys, and compares the clipboard with the text. */
export async function copyByHand(reader: Reader, texts: Texts, stretches: readonly Stretch[]): Promise<Copied> {
  const copied: Copied = { dragged: 0, beside: 0, wrong: [] }
  await reader.evaluate(prepareHand)
  for (const stretch of stretches) {
    const taken = await selectByHand(reader, stretch)
    if (!taken) continue
    copied.dragged++
    if (taken.to.at !== stretch.to.at || taken.to.block !== stretch.to.block) copied.beside++
    await reader.control('c')
    const text = await paste(reader)
    const wanted = textBetween(taken.isOther ? texts.other : texts.own, taken.from, taken.to)
    if (text !== wanted) copied.wrong.push(`${JSON.stringify(taken)} ${showBoth(text, wanted)}`)
  }
  return copied
}
