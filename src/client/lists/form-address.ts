/** What a form of filters asks for, kept in the address. */

/** The fields of a form that are filled in, by name. */
export function askedOf(form: HTMLFormElement): Map<string, string> {
  const values = new Map<string, string>()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim()) values.set(name, value.trim())
  }
  return values
}

/** Puts what is asked for into the address; what else the address says is dropped. */
export function keepInAddress(values: Iterable<readonly [string, string]>): void {
  const query = new URLSearchParams([...values].map(([name, value]) => [name, value])).toString()
  history.replaceState(history.state, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`)
}

/** Sets a form as the address says; what it does not know stays as it is. */
export function readForm(form: HTMLFormElement): URLSearchParams {
  const search = new URLSearchParams(location.search)
  for (const [name, value] of search) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = value
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value)) {
      field.value = value
    }
  }
  return search
}
