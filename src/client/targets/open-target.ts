/** The targets of a document: the one that the address points to stands with its facts. */
import { idInAddress } from '../decode-address.ts'

function open(): void {
  const row = document.getElementById(idInAddress(location))
  const details = row?.querySelector('details')
  if (details) details.open = true
}

open()
addEventListener('hashchange', open)
