import { element } from '../../client/search/make-elements.ts'
import type { DraftSetting } from './draft-view.ts'
import type { TextView } from './show-text.ts'

const VIEWS: readonly TextView[] = ['Hans', 'Hant', 'parallel']

/** The choice between the scripts and both beside each other; `choose` is called with what a reader turns to. */
export function chooseColumns(
  current: TextView,
  { sayDraft }: DraftSetting,
  choose: (view: TextView) => void,
): HTMLElement {
  const field = element(
    'fieldset',
    { class: 'draft-view' },
    element('legend', {}, sayDraft('script')),
    ...VIEWS.map((each) =>
      element(
        'label',
        {},
        element('input', { type: 'radio', name: 'draft-script', value: each, checked: each === current }),
        element('span', {}, sayDraft(each)),
      ),
    ),
  )
  field.addEventListener('change', ({ target }) => {
    const chosen = target instanceof HTMLInputElement ? VIEWS.find((each) => each === target.value) : undefined
    if (chosen) choose(chosen)
  })
  return field
}
