import type { DialogParts } from './dialog-parts.ts'

/** The option of a list box that the keys have come to; the focus stays in the field. */
export interface ActiveOption {
  /** Makes the option at a place active; none below 0. */
  activate: (next: number) => void
  /** Does what a key does in the list; false for a key that does nothing there. */
  press: (key: string) => boolean
}

/** Keeps the active option of a field's list box. */
export function keepActive({ field, list }: Pick<DialogParts, 'field' | 'list'>): ActiveOption {
  let active = -1
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')]
  const activate = (next: number) => {
    const all = options()
    active = all.length === 0 || next < -1 ? -1 : Math.min(next, all.length - 1)
    for (const [i, one] of all.entries()) one.setAttribute('aria-selected', String(i === active))
    const current = all[active]
    if (current) {
      field.setAttribute('aria-activedescendant', current.id)
      current.scrollIntoView({ block: 'nearest' })
    } else field.removeAttribute('aria-activedescendant')
  }
  const press = (key: string): boolean => {
    const all = options()
    const last = all.length - 1
    const current = all[active]
    if (key === 'ArrowDown') activate(active >= last ? 0 : active + 1)
    else if (key === 'ArrowUp') activate(active <= 0 ? last : active - 1)
    else if (key === 'Enter' && current) current.click()
    else return false
    return true
  }
  return { activate, press }
}
