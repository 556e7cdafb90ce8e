/** The signs of a page are explained open at the first visit, and afterwards as the reader left them. */
const KEY = 'signs'
const signs = document.querySelector<HTMLDetailsElement>('details[data-signs]')

function remember(value: 'known' | 'wanted'): void {
  try {
    localStorage.setItem(KEY, value)
  } catch {
    // Storage may be blocked; they are explained on each page.
  }
}

if (signs) {
  const root = document.documentElement
  const kept = root.dataset['signs']
  if (kept === 'known') signs.open = false
  delete root.dataset['signs']
  // Once seen they are known, unless the reader opens them again.
  if (kept === undefined) remember('known')
  signs.querySelector('summary')?.addEventListener('click', () => remember(signs.open ? 'known' : 'wanted'))
}

export {}
