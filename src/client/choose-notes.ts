/** How much of the notes is shown: at the side, only marked, or off; the choice is in the address. */
import { afterPaint } from './after-paint.ts'

const root = document.documentElement
const choices = document.querySelectorAll<HTMLInputElement>('input[name="notes"]')
const usual = 'side'

for (const choice of choices) {
  choice.checked = choice.value === (root.dataset.notes ?? usual)
  choice.addEventListener('change', async () => {
    await afterPaint()
    if (!choice.checked) return
    root.dataset.notes = choice.value
    const address = new URL(location.href)
    if (choice.value === usual) address.searchParams.delete('notes')
    else address.searchParams.set('notes', choice.value)
    history.replaceState(history.state, '', address)
  })
}
