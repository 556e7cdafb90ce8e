/** An address with the number of a clause that the text does not have is told so. */
import { idInAddress } from '../decode-address.ts'

const band = document.querySelector<HTMLElement>('.unknown-anchor')

function check(): void {
  const id = idInAddress(location)
  if (!band) return
  if (id === '' || document.getElementById(id)) band.hidden = true
  else void import('./unknown-anchor.ts').then(({ sayUnknown }) => sayUnknown(id))
}

addEventListener('hashchange', check)
check()
