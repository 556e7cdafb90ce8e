import { element } from './make-elements.ts'
import { say, searchPage } from './page-search.ts'

const LIST = 'search-dialog-list'

/** The elements of the dialog. */
export interface DialogParts {
  dialog: HTMLDialogElement
  form: HTMLFormElement
  field: HTMLInputElement
  close: HTMLButtonElement
  status: HTMLElement
  list: HTMLElement
}

function makeField(): HTMLInputElement {
  return element('input', {
    type: 'search',
    name: 'q',
    role: 'combobox',
    'aria-label': say('searchFor'),
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': LIST,
    placeholder: say('placeholder'),
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: 10000,
  })
}

/** Makes the dialog and puts it, closed, at the end of the page. */
export function makeParts(): DialogParts {
  const field = makeField()
  const close = element('button', { type: 'button', class: 'search-close', 'aria-label': say('close') }, '✕')
  const form = element('form', { role: 'search', action: searchPage('') }, field, close)
  const status = element('p', { role: 'status', class: 'search-status' })
  const list = element('div', {
    role: 'listbox',
    id: LIST,
    class: 'search-options',
    hidden: true,
    'aria-label': say('provisions'),
  })
  const dialog = element('dialog', { class: 'search-dialog', 'aria-label': say('searchFor') }, form, status, list)
  document.body.append(dialog)
  return { dialog, form, field, close, status, list }
}
