/** Keeps a picture of a page as an SVG file that looks as it does here: what its styles say is written into it. */
const SHOWN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
]

function copyOf(picture: SVGSVGElement): SVGSVGElement {
  const copy = document.importNode(picture, true)
  const own = [picture, ...picture.querySelectorAll('*')]
  for (const [index, each] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const source = own[index]
    if (!source || each.closest('title, desc')) continue
    const style = getComputedStyle(source)
    for (const name of SHOWN) each.setAttribute(name, style.getPropertyValue(name))
    each.removeAttribute('class')
  }
  const { width, height } = picture.getBoundingClientRect()
  copy.setAttribute('width', String(Math.round(width)))
  copy.setAttribute('height', String(Math.round(height)))
  copy.setAttribute('style', `background: ${getComputedStyle(document.documentElement).backgroundColor}`)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return copy
}

for (const button of document.querySelectorAll<HTMLElement>('[data-save-picture]')) {
  button.addEventListener('click', () => {
    const picture = button.closest('figure')?.querySelector('svg')
    if (!picture) return
    const svg = new XMLSerializer().serializeToString(copyOf(picture))
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    link.download = `${button.dataset['savePicture'] ?? 'picture'}.svg`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  })
}
