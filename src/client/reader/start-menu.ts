/** A provision's number opens its menu; without this script, or if the menu cannot be loaded, it is a link to itself. */
document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.permalink') : null
  if (!link || !('showPopover' in HTMLElement.prototype)) return
  void import('./provision-menu.ts').then(({ openMenu }) => openMenu(link))
})

export {}
