import { element } from '../search/make-elements.ts'
import type { ComparedFiles } from './compared.ts'
import { readDocument } from './compared.ts'
import type { Side } from './show-pair.ts'

/** The two selects of one side of the form. */
export interface Choice {
  document: HTMLSelectElement
  provision: HTMLSelectElement
}

/** The selects of a side; null if the form has none. */
export function choiceOf(form: HTMLFormElement, side: 'a' | 'b'): Choice | null {
  const place = form.querySelector(`[data-side=${side}]`)
  const document = place?.querySelector<HTMLSelectElement>('[data-document]')
  const provision = place?.querySelector<HTMLSelectElement>('[data-provision]')
  return document && provision ? { document, provision } : null
}

/** Offers both sides the same documents: where there are many, the page lists them once. */
export function offerDocuments({ document: from }: Choice, { document: to }: Choice): void {
  if (to.options.length > 1) return
  const [, ...groups] = from.children
  to.append(...groups.map((group) => group.cloneNode(true)))
}

/** Offers the provisions of the document that a side has chosen; one of them is chosen if it is there. */
export async function offer(files: ComparedFiles, { document, provision }: Choice, anchor = ''): Promise<Side | null> {
  const first = provision.options[0]
  const chosen = document.value ? await readDocument(files, document.value) : null
  const options = (chosen?.provisions ?? []).map(({ anchor, name }) =>
    element('option', { value: `${chosen?.id}/${anchor}` }, `${anchor} ${name}`),
  )
  provision.replaceChildren(...(first ? [first] : []), ...options)
  provision.disabled = !chosen
  const found = chosen?.provisions.find((each) => each.anchor === anchor)
  provision.value = chosen && found ? `${chosen.id}/${found.anchor}` : ''
  return chosen && found ? { document: chosen, provision: found } : null
}

/** The provision of an id, chosen in the form; null if there is none. Only documents of the form are asked for. */
export async function choose(files: ComparedFiles, id: string, choice: Choice): Promise<Side | null> {
  const [document = '', anchor = ''] = id.split(/\/(.*)/s)
  const known = [...choice.document.options].some(({ value }) => value !== '' && value === document)
  choice.document.value = known ? document : ''
  return offer(files, choice, anchor)
}
