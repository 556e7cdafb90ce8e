/** Says once, at the foot of the window, that the text can be had in the script of the reader's browser. */
export function offerScript(): void {
  const group = document.querySelector<HTMLElement>('.script-switch')
  const link = group?.querySelector<HTMLAnchorElement>('a')
  if (!group || !link) return
  localStorage.setItem('offered', link.lang)
  const band = document.createElement('div')
  band.className = 'band offer-band'
  band.role = 'status'
  band.lang = link.lang
  const read = document.createElement('a')
  read.href = link.href
  read.textContent = group.dataset['offer'] ?? ''
  read.addEventListener('click', (event) => {
    event.preventDefault()
    band.remove()
    link.click()
  })
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = '×'
  close.ariaLabel = group.dataset['close'] ?? ''
  close.addEventListener('click', () => band.remove())
  band.append(read, close)
  document.body.append(band)
}
