import { idOf } from '../decode.ts'

/** An address with the number of a clause that the text does not have is told so. */
const band = document.querySelector<HTMLElement>('.unknown-anchor')

function check(): void {
  const id = idOf(location)
  const isKnown = id === '' || document.getElementById(id) !== null
  if (!band) return
  if (isKnown) band.hidden = true
  else void import('./unknown-anchor.ts').then(({ sayUnknown }) => sayUnknown(id))
}

addEventListener('hashchange', check)
check()
