/** A provision's number, and what is there to cite the document by, open a menu; without this script, or if the menu cannot be loaded, it is a link to itself. */
document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.permalink, .cite-document') : null
  if (!link || !('showPopover' in HTMLElement.prototype)) return
  // a number's link goes to its clause as well, that of the document would load it again
  if (link.matches('.cite-document')) event.preventDefault()
  void import('./provision-menu.ts').then(({ openMenu }) => openMenu(link))
})

export {}
