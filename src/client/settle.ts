/**
 * A page is laid out once, as a whole where it opens at a place in the text, else a few stretches at a time behind what
 * is in the window. From then on the browser may leave out a stretch that has been out of sight, whose size it knows.
 * When the text is set anew (size, width, notes, script), such stretches are laid out again, a few at a time, so that
 * what lies above the window has its true height.
 */
import { toAnchor } from './place-on-screen.ts'

const root = document.documentElement
const stretches = document.querySelectorAll<HTMLElement>('.unit > :is(.unit-own, .box)')
/** Attributes of the page that change how long the text is. */
const causes = ['data-notes', 'data-view', 'data-size', 'data-face', 'data-width', 'lang']
/** Characters laid out in one frame, about: a few milliseconds on a desktop. */
const AT_ONCE = 300
/** The page has to be quiet for so long before it is laid out, milliseconds. */
const QUIET = 700
/** How far from the window a stretch has to be before it is left out. */
const sight = { rootMargin: '50%' }

let waiting = 0

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 1000 })
    else setTimeout(resolve, 50)
  })

const outOfSight = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) continue
    target.toggleAttribute('data-away', true)
    outOfSight.unobserve(target)
  }
}, sight)

const isLeftOut = ({ dataset }: HTMLElement): boolean =>
  dataset['away'] !== undefined || (dataset['laid'] === undefined && root.dataset['fromTop'] !== undefined)

/** Lays out what was left out, until something changes again. */
async function layOut(turn: number): Promise<void> {
  const away = [...stretches].filter(isLeftOut)
  for (let at = 0; at < away.length && turn === waiting;) {
    await idle()
    for (let length = 0, each; length < AT_ONCE && (each = away[at]); at++) {
      length += each.textContent.length
      each.dataset['laid'] = ''
      each.removeAttribute('data-away')
      outOfSight.observe(each)
    }
    await new Promise(requestAnimationFrame)
  }
  if (turn === waiting) layOutNow()
}

/** From here on what has not been laid out is laid out when the page is shown next. */
function layOutNow(): void {
  delete root.dataset['fromTop']
}

// Whoever goes to a place before has to come to it, not to where it would be if all above had the height it may have.
addEventListener('hashchange', () => {
  if (root.dataset['fromTop'] === undefined) return
  layOutNow()
  toAnchor()
})

function setAnew(): void {
  clearTimeout(waiting)
  waiting = window.setTimeout(() => void layOut(waiting), QUIET)
}

async function settle(): Promise<void> {
  await idle()
  new MutationObserver(setAnew).observe(root, { attributeFilter: causes })
  addEventListener('resize', setAnew)
  for (const each of stretches) if (!isLeftOut(each)) outOfSight.observe(each)
  await layOut(waiting)
}

if (document.readyState === 'complete') void settle()
else addEventListener('load', () => void settle(), { once: true })

export {}
