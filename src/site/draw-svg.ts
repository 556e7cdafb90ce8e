import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'

/** What a reader who does not see a picture is told. */
export interface PictureWords {
  /** Id on its page; those of title and description are made of it. */
  id: string
  title: string
  description: string
}

/** Size of the words in a picture, in its own units. */
export const FONT = 12

/** Pixels that one of a picture's own units has where there is room, so that its words are as large as a note's. */
const SCALE = 1.2

/** Room for a label, in a picture's own units: a Chinese character is as wide as high. */
export function roomFor(labels: readonly string[]): number {
  const width = (label: string) => [...label].reduce((sum, char) => sum + (char > '\u2e7f' ? 1 : 0.6), 0)
  return Math.ceil(Math.max(0, ...labels.map(width)) * FONT) + 8
}

/**
 * Draws a plot as SVG text that needs no style of its own: colours are `currentColor` or classes. The same bytes for
 * the same options (Observable Plot on linkedom).
 */
export function drawSvg(options: Plot.PlotOptions, { id, title, description }: PictureWords): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const svg = Plot.plot({ ...options, document, className: 'chart-plot' })
  for (const style of [...svg.querySelectorAll('style')]) style.remove()
  for (const part of [...svg.querySelectorAll('[aria-label]')]) part.removeAttribute('aria-label')
  const named = (name: string, words: string) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name)
    element.setAttribute('id', `${id}-${name}`)
    element.textContent = words
    return element
  }
  svg.prepend(named('title', title), named('desc', description))
  svg.removeAttribute('font-family')
  svg.setAttribute('width', String(Math.round((options.width ?? 640) * SCALE)))
  svg.removeAttribute('height')
  svg.setAttribute('font-size', String(FONT))
  svg.setAttribute('class', 'chart')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', `${id}-title`)
  svg.setAttribute('aria-describedby', `${id}-desc`)
  return svg.outerHTML
}
