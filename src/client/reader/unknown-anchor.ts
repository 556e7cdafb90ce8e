/** Says that the text has no clause of the number in the address, and leads to the nearest. */
import { fill } from '../../words/fill.ts'
import { nameAnchor } from '../../words/name-anchor.ts'
import { nearestAnchor } from './nearest-anchor.ts'

/** Shows what is said of a number that leads nowhere; `id` is the number as the address has it. */
export function sayUnknown(id: string): void {
  const band = document.querySelector<HTMLElement>('.unknown-anchor')
  const link = band?.querySelector('a')
  if (!band || !link) return
  const script = document.documentElement.lang === 'zh-Hant' ? 'Hant' : 'Hans'
  const anchors = [...document.querySelectorAll('.edition :is(.unit, .box)[id]')].map((each) => each.id)
  const nearest = nearestAnchor(id, anchors)
  band.querySelector('span')?.replaceChildren(fill(band.dataset['unknown'] ?? '', [nameAnchor(id, script)]))
  link.hidden = nearest === undefined
  if (nearest !== undefined) {
    link.hash = nearest
    link.textContent = fill(band.dataset['nearest'] ?? '', [nameAnchor(nearest, script)])
  }
  band.hidden = false
}
