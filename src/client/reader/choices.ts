/** The reader's choices of light or dark, size, face, width, keys: set on the page at once, kept where storage allows. */
import { afterPaint } from '../after-paint.ts'
import { element } from '../search/make-elements.ts'

const root = document.documentElement

function keep(name: string, value: string): void {
  try {
    if (value) localStorage.setItem(name, value)
    else localStorage.removeItem(name)
  } catch {
    // Storage may be blocked; the choice then lasts as long as the page.
  }
}

/** A value of a choice, which is made when it is ticked. */
function radioOf(name: string, value: string): HTMLInputElement {
  const radio = element('input', { type: 'radio', name: `choice-${name}`, value })
  radio.checked = value === (root.getAttribute(`data-${name}`) ?? '')
  radio.addEventListener('change', async () => {
    keep(name, value)
    await afterPaint()
    if (!radio.checked) return
    if (value) root.setAttribute(`data-${name}`, value)
    else root.removeAttribute(`data-${name}`)
  })
  return radio
}

/** The fields of choices as their place names them: `theme=明暗|=跟随系统|light=浅色||size=字号|…`. */
function fieldsOf(spec: string): HTMLFieldSetElement[] {
  return spec.split('||').map((each) => {
    const [[name = '', legend = ''] = [], ...values] = each.split('|').map((pair) => pair.split('='))
    const labels = values.map(([value = '', word = '']) =>
      element('label', {}, radioOf(name, value), element('span', {}, word)),
    )
    return element('fieldset', {}, element('legend', {}, legend), ...labels)
  })
}

/** Makes the fields, if they are not there: the page in the other script comes without them. */
export function fillChoices(): void {
  const place = document.querySelector<HTMLElement>('[data-reading-choices]')
  if (place?.childElementCount === 0) place.append(...fieldsOf(place.dataset['readingChoices'] ?? ''))
}
