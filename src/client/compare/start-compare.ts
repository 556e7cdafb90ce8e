/** Any two provisions side by side, chosen in the form or by the address: `?a=<id>&b=<id>&view=words`. */
import type { Script } from '../../policy/tree.ts'
import { element } from '../search/make-elements.ts'
import type { Choice } from './choose-side.ts'
import { choiceOf, choose, offer, offerDocuments } from './choose-side.ts'
import type { ComparedFiles } from './compared.ts'
import type { AskedPair } from './compare-address.ts'
import { addressOfPair, readAddress, viewOf } from './compare-address.ts'
import type { Side } from './show-pair.ts'
import { idOfSide, showPair, showSide } from './show-pair.ts'
import { compareWordsIn } from '../../words/compare.ts'

/** The parts of the page; `site` is an address. */
interface Parts {
  form: HTMLFormElement
  status: HTMLElement
  result: HTMLElement
  a: Choice
  b: Choice
  files: ComparedFiles
  site: string
}

const script: Script = document.documentElement.lang.toLowerCase() === 'zh-hant' ? 'Hant' : 'Hans'
const say = compareWordsIn(script)

function findParts(root: HTMLElement | null): Parts | null {
  const form = root?.querySelector<HTMLFormElement>('[data-compare-form]')
  const status = root?.querySelector<HTMLElement>('[data-compare-status]')
  const result = root?.querySelector<HTMLElement>('[data-compare-result]')
  const [a, b] = form ? [choiceOf(form, 'a'), choiceOf(form, 'b')] : []
  if (!root || !form || !status || !result || !a || !b) return null
  const { files: folder = '', site = '' } = root.dataset
  return { form, status, result, a, b, files: { folder, script }, site }
}

/** The counterparts of the first provision, to choose the second. */
function counterparts(a: Side, asked: AskedPair): HTMLElement | null {
  const links = a.provision.links.filter(([to]) => to !== asked.b)
  if (links.length === 0) return null
  const items = links.map(([to, name]) =>
    element('li', {}, element('a', { href: addressOfPair({ ...asked, b: to }) }, name)),
  )
  return element(
    'div',
    { class: 'compare-counterparts' },
    element('p', {}, say('compareCounterparts')),
    element('ul', { class: 'inline-list' }, ...items),
  )
}

function message(asked: AskedPair, a: Side | null, b: Side | null): string {
  const unknown = [!a && asked.a, !b && asked.b].filter((id) => typeof id === 'string' && id !== '')
  if (unknown.length > 0) return say('compareUnknown', unknown.join(' '))
  if (!a && !b) return say('compareMissing')
  if (!a || !b) return say('compareMissingOne')
  return idOfSide(a) === idOfSide(b) ? say('compareSame') : ''
}

/** What is shown of one or two provisions: a pair with the other counterparts after it, or one with them before it. */
function nodesFor(asked: AskedPair, a: Side | null, b: Side | null, site: string): Node[] {
  const one = a ?? b
  const alone = one && showSide(one, site, say, { stretches: [], tag: 'mark' })
  const shown = a && b ? showPair(a, b, asked.view, site, say) : [alone]
  const others = a && counterparts(a, asked)
  return (a && b ? [...shown, others] : [others, ...shown]).filter((node) => node !== null)
}

/** Shows what is asked for; an answer that comes after a later question is dropped. */
function showIn(parts: Parts): (asked: AskedPair) => Promise<void> {
  const { form, status, result, files, site } = parts
  let turn = 0
  return async (asked) => {
    const current = ++turn
    for (const radio of form.querySelectorAll<HTMLInputElement>('[name=view]'))
      radio.checked = radio.value === asked.view
    try {
      const [a, b] = await Promise.all([choose(files, asked.a, parts.a), choose(files, asked.b, parts.b)])
      if (current !== turn) return
      status.textContent = message(asked, a, b)
      result.replaceChildren(...nodesFor(asked, a, b, site))
    } catch {
      if (current !== turn) return
      status.textContent = say('compareFailed')
      result.replaceChildren()
    }
  }
}

function start(parts: Parts): void {
  const { form, status, a, b, files } = parts
  offerDocuments(a, b)
  const show = showIn(parts)
  const chosen = (): AskedPair => ({
    a: a.provision.value,
    b: b.provision.value,
    view: viewOf(new FormData(form).get('view')),
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const asked = chosen()
    history.pushState(null, '', addressOfPair(asked))
    void show(asked)
  })
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) {
      const asked = { ...readAddress(), view: chosen().view }
      history.replaceState(null, '', addressOfPair(asked))
      return void show(asked)
    }
    const choice = [a, b].find((each) => each.document === target)
    if (choice) offer(files, choice).catch(() => (status.textContent = say('compareFailed')))
  })
  addEventListener('popstate', () => void show(readAddress()))
  void show(readAddress())
}

const parts = findParts(document.querySelector<HTMLElement>('[data-compare]'))
if (parts) start(parts)
