/** The heads of the index by which it is sorted: `value`, or in the other direction `-value`; once more, the order of the texts. */

/** Makes buttons of the heads that can sort; `sorted` hears of each new order. */
export function startHeads(table: HTMLTableElement, sorted: (by: string) => void) {
  const heads = [...table.querySelectorAll<HTMLElement>('[data-sort]')]
  let by = ''

  /** Marks the head that sorts; what is no head of the table sorts by nothing. */
  function mark(wanted: string): string {
    const name = wanted.replace(/^-/, '')
    by = heads.some((head) => head.dataset['sort'] === name) ? wanted : ''
    for (const head of heads) {
      const own = by !== '' && head.dataset['sort'] === name
      if (own) head.setAttribute('aria-sort', by.startsWith('-') ? 'descending' : 'ascending')
      else head.removeAttribute('aria-sort')
    }
    return by
  }

  for (const head of heads) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'sort-button'
    button.textContent = head.textContent?.trim() ?? ''
    button.addEventListener('click', () => {
      const name = head.dataset['sort'] ?? ''
      sorted(mark(by === name ? `-${name}` : by === `-${name}` ? '' : name))
    })
    head.replaceChildren(button)
  }
  return { mark }
}
