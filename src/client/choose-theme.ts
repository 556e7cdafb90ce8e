/** The reader's choice of light or dark: one button that goes round system, light, dark; kept where storage allows. */
const order = ['auto', 'light', 'dark'] as const
type Theme = (typeof order)[number]

const root = document.documentElement
const button = document.querySelector<HTMLButtonElement>('[data-theme-button]')

const current = (): Theme => order.find((theme) => theme === root.dataset.theme) ?? 'auto'

function keep(theme: Theme): void {
  try {
    if (theme === 'auto') localStorage.removeItem('theme')
    else localStorage.setItem('theme', theme)
  } catch {
    // Storage may be blocked; the choice then lasts as long as the page.
  }
}

function label(): void {
  if (!button) return
  const name = `${button.dataset.name}：${button.dataset[current()]}`
  button.setAttribute('aria-label', name)
  button.title = name
}

button?.addEventListener('click', () => {
  const next = order[(order.indexOf(current()) + 1) % order.length] ?? 'auto'
  if (next === 'auto') delete root.dataset.theme
  else root.dataset.theme = next
  keep(next)
  label()
})
label()
