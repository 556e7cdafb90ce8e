/** An address with the number of a clause that the text does not have is told so. */
const band = document.querySelector<HTMLElement>('.unknown-anchor')

function check(): void {
  let id = location.hash.slice(1)
  try {
    id = decodeURIComponent(id)
  } catch {
    // What is no encoding stands as it is.
  }
  const isKnown = id === '' || document.getElementById(id) !== null
  if (!band) return
  if (isKnown) band.hidden = true
  else void import('./unknown-anchor.ts').then(({ sayUnknown }) => sayUnknown(id))
}

addEventListener('hashchange', check)
check()

export {}
