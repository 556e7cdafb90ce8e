/** Both scripts beside each other: the other script's page gives each paragraph its copy, which is apparatus here. */
import { readPage } from '../read-page.ts'
import { blocksOf } from './blocks.ts'

/** The text of this document in the other script, from its page. Throws if it cannot be read. */
export async function readOther(address: string): Promise<HTMLElement> {
  const article = (await readPage(address)).querySelector<HTMLElement>('[data-edition]')
  if (!article) throw new Error('Unexpected page without a text, expected the text in the other script')
  return article
}

/** A copy without apparatus and ids: sentences keep theirs as `data-of`. */
function copyOf(block: HTMLElement, lang: string): HTMLElement {
  const copy = document.importNode(block, true)
  for (const each of copy.querySelectorAll('[data-apparatus]')) each.remove()
  for (const each of copy.querySelectorAll<HTMLElement>('[id]')) {
    each.dataset.of = each.id
    each.removeAttribute('id')
  }
  copy.removeAttribute('id')
  copy.classList.add('other')
  copy.dataset.apparatus = ''
  copy.lang = lang
  return copy
}

/** The button that opens the other script under its paragraph where there is no room beside it. */
function opener(copy: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'open-other'
  button.dataset.apparatus = ''
  const name = document.querySelector('a[data-script-switch]')?.textContent?.trim() ?? ''
  button.dataset.n = name
  button.setAttribute('aria-label', name)
  button.setAttribute('aria-expanded', 'false')
  button.addEventListener('click', () => {
    const open = copy.classList.toggle('open')
    button.setAttribute('aria-expanded', String(open))
  })
  return button
}

/** Marks a sentence in both scripts, wherever it is pointed at or focused. */
function pair({ target }: Event): void {
  for (const each of document.querySelectorAll('.paired')) each.classList.remove('paired')
  const sentence = target instanceof Element ? target.closest<HTMLElement>('.edition .s') : null
  const id = sentence?.id || sentence?.dataset.of
  if (!id) return
  document.getElementById(id)?.classList.add('paired')
  document.querySelector(`[data-of="${CSS.escape(id)}"]`)?.classList.add('paired')
}

/** A tap on a paragraph opens its other script, where that is closed below it. */
function tap({ target }: Event): void {
  if (!(target instanceof Element) || target.closest('a, button, summary') || !getSelection()?.isCollapsed) return
  const button = target.closest('.own')?.querySelector<HTMLButtonElement>(':scope > .open-other')
  if (button?.checkVisibility()) button.click()
}

/** Puts each paragraph's other script beside it; headings stand once. Does nothing if the two do not match. */
export function showParallel(article: HTMLElement, other: HTMLElement): void {
  const [own, copies] = [blocksOf(article), blocksOf(other)]
  if (own.length !== copies.length) throw new Error(`Unexpected ${copies.length} blocks, expected ${own.length}`)
  own.forEach((block, index) => {
    const source = copies[index]
    if (!source) return
    const copy = copyOf(source, other.lang)
    if (/^H\d$/.test(block.tagName) || block.classList.contains('box-title')) {
      block.dataset.other = copy.textContent
      return
    }
    if (block.tagName !== 'P') {
      const inside = document.createElement('span')
      inside.className = 'other in-cell'
      inside.dataset.apparatus = ''
      inside.lang = other.lang
      inside.append(...copy.childNodes)
      block.append(inside)
      return
    }
    block.classList.add('own')
    block.parentElement?.classList.add('in-pairs')
    block.append(opener(copy))
    block.after(copy)
  })
  for (const type of ['pointerover', 'focusin']) article.addEventListener(type, pair)
  article.addEventListener('click', tap)
}

/** Takes the other script away. */
export function clearParallel(article: HTMLElement): void {
  for (const each of article.querySelectorAll('.other, .open-other')) each.remove()
  for (const each of article.querySelectorAll<HTMLElement>('[data-other]')) delete each.dataset.other
  for (const name of ['own', 'in-pairs', 'paired']) {
    for (const each of article.querySelectorAll(`.${name}`)) each.classList.remove(name)
  }
  for (const type of ['pointerover', 'focusin']) article.removeEventListener(type, pair)
  article.removeEventListener('click', tap)
}
