/**
 * A page is laid out once as a whole. From then on the browser may leave out a stretch that has been out of sight, whose
 * size it knows. When the text is set anew (size, width, notes, script), such stretches are laid out again, a few at a
 * time, so that what lies above the window has its true height.
 */
const stretches = document.querySelectorAll<HTMLElement>('.unit > :is(div:first-child, .box)')
/** Attributes of the page that change how long the text is. */
const causes = ['data-notes', 'data-view', 'data-size', 'data-face', 'data-width', 'lang']
/** Stretches laid out in one frame. */
const AT_ONCE = 3
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

/** Lays out what was left out, until something changes again. */
async function layOut(turn: number): Promise<void> {
  const away = [...stretches].filter((each) => each.dataset['away'] !== undefined)
  for (let at = 0; at < away.length && turn === waiting; at += AT_ONCE) {
    await idle()
    for (const each of away.slice(at, at + AT_ONCE)) {
      each.removeAttribute('data-away')
      outOfSight.observe(each)
    }
    await new Promise(requestAnimationFrame)
  }
}

function setAnew(): void {
  clearTimeout(waiting)
  waiting = window.setTimeout(() => void layOut(waiting), QUIET)
}

async function settle(): Promise<void> {
  await idle()
  for (const each of stretches) outOfSight.observe(each)
  new MutationObserver(setAnew).observe(document.documentElement, { attributeFilter: causes })
  addEventListener('resize', setAnew)
}

if (document.readyState === 'complete') void settle()
else addEventListener('load', () => void settle(), { once: true })

export {}
