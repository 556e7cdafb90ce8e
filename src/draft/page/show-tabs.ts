import { element } from '../../client/search/make-elements.ts'

/** A part of what is shown, under its name. */
export interface Tab {
  id: string
  name: string
  /** How many things stand in it; left out where that says nothing. */
  count?: number | undefined
}

/** Parts of which one is shown: chosen by pointer or by arrow keys (WAI-ARIA, tabs). */
export interface Tabs {
  node: HTMLElement
  panel: (id: string) => HTMLElement | undefined
  open: (id: string) => void
  opened: () => string
}

/** Makes tabs with their empty panels; the first is open. */
export function makeTabs(
  name: string,
  tabs: readonly Tab[],
  onOpen: (id: string) => void,
  first = tabs[0]?.id ?? '',
): Tabs {
  const buttons = tabs.map(({ id, name: words, count }) =>
    element(
      'button',
      { type: 'button', role: 'tab', id: `draft-tab-${id}`, 'aria-controls': `draft-panel-${id}`, 'data-tab': id },
      words,
      count !== undefined && element('span', { class: 'draft-count' }, String(count)),
    ),
  )
  const panels = new Map(
    tabs.map(({ id }) => [
      id,
      element('div', { role: 'tabpanel', id: `draft-panel-${id}`, 'aria-labelledby': `draft-tab-${id}`, tabindex: 0 }),
    ]),
  )
  let current = first
  const open = (id: string) => {
    current = id
    for (const button of buttons) {
      const selected = button.dataset['tab'] === id
      button.setAttribute('aria-selected', String(selected))
      button.tabIndex = selected ? 0 : -1
    }
    for (const [each, panel] of panels) panel.hidden = each !== id
    onOpen(id)
  }
  const list = element('div', { role: 'tablist', 'aria-label': name, class: 'draft-tabs' }, ...buttons)
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-tab]') : null
    if (button) open(button.dataset['tab'] ?? '')
  })
  list.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((button) => button.dataset['tab'] === current)
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: buttons.length - 1,
    }
    const step = steps[event.key]
    const next = step === undefined ? undefined : buttons[(step + buttons.length) % buttons.length]
    if (!next) return
    event.preventDefault()
    open(next.dataset['tab'] ?? '')
    next.focus()
  })
  return {
    node: element('div', {}, list, ...panels.values()),
    panel: (id) => panels.get(id),
    open,
    opened: () => current,
  }
}
