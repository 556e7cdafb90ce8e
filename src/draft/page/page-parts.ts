/** The parts of the page that are written to while a text is read. */
export interface PageParts {
  root: HTMLElement
  form: HTMLFormElement
  status: HTMLElement
  result: HTMLElement
  beside: HTMLElement
  size: HTMLElement
}

/** The parts within the element of the page; null on any other page. */
export function findPageParts(root: HTMLElement | null): PageParts | null {
  const form = root?.querySelector<HTMLFormElement>('[data-draft-form]')
  const status = root?.querySelector<HTMLElement>('[data-draft-status]')
  const result = root?.querySelector<HTMLElement>('[data-draft-result]')
  const beside = root?.querySelector<HTMLElement>('[data-draft-beside]')
  const size = root?.querySelector<HTMLElement>('[data-draft-size]')
  return root && form && status && result && beside && size ? { root, form, status, result, beside, size } : null
}
