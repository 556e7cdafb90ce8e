import { clearGlosses, readGlosses, showGlosses } from './glosses.ts'
import { clearIssued, showIssued } from './issued.ts'
import { clearParallel, readOther, showParallel } from './parallel.ts'
import { readViewFile } from './read-view-file.ts'

/** Where the switch of the script leads. */
function otherPage(): string {
  const link = document.querySelector<HTMLAnchorElement>('a[data-script-switch]')
  return link ? link.origin + link.pathname : ''
}

/**
 * Reads what a view of the document needs; the function returned changes the page at once, from whatever view it has.
 * `form` says where the data are, `other` is the address of the page in the other script. Throws if they cannot be read.
 */
export async function prepareView(
  form: HTMLElement,
  view: string,
  glosses: boolean,
  other = otherPage(),
): Promise<() => void> {
  const article = document.querySelector<HTMLElement>('[data-edition]')
  if (!article) throw new Error('Unexpected page without a text, expected an edition')
  const copies = view === 'parallel' ? await readOther(other) : undefined
  const issued = view === 'issued' ? (await readViewFile(form.dataset.views ?? '')).issued : undefined
  const words = glosses ? await readGlosses(form.dataset.glosses ?? '') : undefined
  return () => {
    clearGlosses(article)
    clearIssued(article)
    clearParallel(article)
    const { dataset } = document.documentElement
    dataset.view = view
    if (glosses) dataset.words = 'regional'
    else delete dataset.words
    if (copies) showParallel(article, copies)
    if (issued) showIssued(article, issued)
    if (words) showGlosses(article, words, form.dataset)
  }
}
