/** The reader's choices of light or dark, size, face, width, keys: set on the page at once, kept where storage allows. */
import { afterPaint } from '../after-paint.ts'

const root = document.documentElement
const panel = document.querySelector<HTMLElement>('[data-reading-choices]')

function keep(name: string, value: string): void {
  try {
    if (value) localStorage.setItem(name, value)
    else localStorage.removeItem(name)
  } catch {
    // Storage may be blocked; the choice then lasts as long as the page.
  }
}

for (const choice of panel?.querySelectorAll<HTMLInputElement>('input[name^="choice-"]') ?? []) {
  const name = choice.name.replace('choice-', '')
  choice.checked = choice.value === (root.getAttribute(`data-${name}`) ?? '')
  choice.addEventListener('change', async () => {
    keep(name, choice.value)
    await afterPaint()
    if (!choice.checked) return
    if (choice.value) root.setAttribute(`data-${name}`, choice.value)
    else root.removeAttribute(`data-${name}`)
  })
}
