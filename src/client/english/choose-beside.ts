/**
 * The Chinese beside the English, sentence by sentence, in the script that a reader chooses: taken from the Chinese page when it is
 * asked for. The choice lives in the address and is not remembered.
 */
import { readPage } from '../read-page.ts'

const form = document.querySelector<HTMLElement>('[data-beside]')
const inputs = [...(form?.querySelectorAll<HTMLInputElement>('input[name="beside"]') ?? [])]
const message = form?.querySelector<HTMLElement>('[role="status"]')
const article = document.querySelector<HTMLElement>('[data-translation]')

const clear = (): void => {
  for (const each of article?.querySelectorAll('.beside-text') ?? []) each.remove()
  for (const own of article?.querySelectorAll('.beside-own') ?? []) own.replaceWith(...own.childNodes)
  delete document.documentElement.dataset['besideView']
}

/** A sentence's words without what is ours. */
function wordsOf(sentence: Element): string {
  const copy = document.importNode(sentence, true)
  for (const ours of copy.querySelectorAll('[data-apparatus]')) ours.remove()
  return copy.textContent.trim()
}

function lay(page: Document): void {
  const chinese = page.querySelector<HTMLElement>('[data-edition]')
  if (!chinese || !article) throw new Error('Unexpected page without a text, expected the Chinese')
  for (const sentence of article.querySelectorAll<HTMLElement>('.s[id]')) {
    if (sentence.dataset['state'] === 'missing') continue
    const own = chinese.querySelector(`[id="${CSS.escape(sentence.id)}"]`)
    if (!own) continue
    const beside = document.createElement('span')
    beside.className = 'beside-text'
    beside.dataset['apparatus'] = ''
    beside.lang = chinese.lang
    beside.textContent = wordsOf(own)
    // one box for the English, which has marks in it
    const english = document.createElement('span')
    english.className = 'beside-own'
    english.append(...sentence.childNodes)
    sentence.append(english, beside)
  }
}

async function show(script: string): Promise<void> {
  const address = new URL(location.href)
  if (script === '') address.searchParams.delete('beside')
  else address.searchParams.set('beside', script)
  history.replaceState(history.state, '', address)
  message?.replaceChildren()
  if (script === '') return clear()
  try {
    const page = await readPage(new URL(form?.dataset[script] ?? '', location.href).href)
    const anchor = nearest()
    const top = anchor?.getBoundingClientRect().top ?? 0
    clear()
    document.documentElement.dataset['besideView'] = script
    lay(page)
    if (anchor && scrollY > 0) scrollBy(0, anchor.getBoundingClientRect().top - top)
  } catch {
    clear()
    message?.replaceChildren(form?.dataset['failed'] ?? '')
  }
}

/** The first sentence on screen, which stays where it is. */
const nearest = (): Element | undefined =>
  [...(article?.querySelectorAll('.s[id]') ?? [])].find((each) => each.getBoundingClientRect().bottom > 0)

for (const input of inputs) input.addEventListener('change', () => void show(input.value))

const asked = new URLSearchParams(location.search).get('beside') ?? ''
const wanted = inputs.find(({ value }) => value !== '' && value === asked)
if (wanted) {
  wanted.checked = true
  void show(wanted.value).then(() => document.getElementById(location.hash.slice(1))?.scrollIntoView())
}
