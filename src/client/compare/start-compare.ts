/** Any two provisions side by side, chosen in the form or by the address: `?a=<id>&b=<id>&view=words`. */
import type { Script } from '../../policy/tree.ts'
import { element } from '../search/elements.ts'
import { readDocument } from './compared.ts'
import type { Side, View } from './show-pair.ts'
import { idOf, showPair, showSide } from './show-pair.ts'
import { compareWordsIn } from '../../words/compare.ts'

interface Asked {
  a: string
  b: string
  view: View
}

/** The two selects of one side of the form. */
interface Choice {
  document: HTMLSelectElement
  provision: HTMLSelectElement
}

const script: Script = document.documentElement.lang.toLowerCase() === 'zh-hant' ? 'Hant' : 'Hans'
const say = compareWordsIn(script)

const viewOf = (value: unknown): View => (value === 'words' || value === 'plain' ? value : 'shared')

function readAddress(): Asked {
  const query = new URLSearchParams(location.search)
  return { a: query.get('a')?.trim() ?? '', b: query.get('b')?.trim() ?? '', view: viewOf(query.get('view')) }
}

function addressOf({ a, b, view }: Asked): string {
  const query = new URLSearchParams({ a, ...(b && { b }), ...(view !== 'shared' && { view }) })
  return `?${query.toString().replaceAll('%2F', '/')}`
}

function choiceOf(form: HTMLFormElement, side: 'a' | 'b'): Choice | null {
  const place = form.querySelector(`[data-side=${side}]`)
  const document = place?.querySelector<HTMLSelectElement>('[data-document]')
  const provision = place?.querySelector<HTMLSelectElement>('[data-provision]')
  return document && provision ? { document, provision } : null
}

function start(root: HTMLElement, form: HTMLFormElement, status: HTMLElement, result: HTMLElement): void {
  const { files = '', site = '' } = root.dataset
  const choices = { a: choiceOf(form, 'a'), b: choiceOf(form, 'b') }
  let turn = 0

  /** Offers the provisions of the document that a side has chosen; one of them is chosen if it is there. */
  async function offer({ document, provision }: Choice, anchor = ''): Promise<Side | null> {
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
  async function find(id: string, choice: Choice): Promise<Side | null> {
    const [document = '', anchor = ''] = id.split(/\/(.*)/s)
    const known = [...choice.document.options].some(({ value }) => value !== '' && value === document)
    choice.document.value = known ? document : ''
    return offer(choice, anchor)
  }

  /** The counterparts of the first provision, to choose the second. */
  function counterparts(a: Side, asked: Asked): HTMLElement | null {
    const links = a.provision.links.filter(({ to }) => to !== asked.b)
    if (links.length === 0) return null
    const items = links.map(({ to, name }) =>
      element('li', {}, element('a', { href: addressOf({ ...asked, b: to }) }, name)),
    )
    return element(
      'div',
      { class: 'compare-counterparts' },
      element('p', {}, say('compareCounterparts')),
      element('ul', { class: 'inline-list' }, ...items),
    )
  }

  function message(asked: Asked, a: Side | null, b: Side | null): string {
    const unknown = [!a && asked.a, !b && asked.b].filter((id) => typeof id === 'string' && id !== '')
    if (unknown.length > 0) return say('compareUnknown', unknown.join(' '))
    if (!a && !b) return say('compareMissing')
    if (!a || !b) return say('compareMissingOne')
    return idOf(a) === idOf(b) ? say('compareSame') : ''
  }

  async function show(asked: Asked): Promise<void> {
    const { a: first, b: second } = choices
    if (!first || !second) return
    const current = ++turn
    for (const radio of form.querySelectorAll<HTMLInputElement>('[name=view]'))
      radio.checked = radio.value === asked.view
    try {
      const [a, b] = await Promise.all([find(asked.a, first), find(asked.b, second)])
      if (current !== turn) return
      status.textContent = message(asked, a, b)
      const one = a ?? b
      const alone = one && showSide(one, site, say, { stretches: [], tag: 'mark' })
      const shown = a && b ? showPair(a, b, asked.view, site, say) : [alone]
      const others = a && counterparts(a, asked)
      result.replaceChildren(...(a && b ? [...shown, others] : [others, ...shown]).filter((node) => node !== null))
    } catch {
      if (current !== turn) return
      status.textContent = say('compareFailed')
      result.replaceChildren()
    }
  }

  const chosen = (): Asked => ({
    a: choices.a?.provision.value ?? '',
    b: choices.b?.provision.value ?? '',
    view: viewOf(new FormData(form).get('view')),
  })

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const asked = chosen()
    history.pushState(null, '', addressOf(asked))
    void show(asked)
  })
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) {
      const asked = { ...readAddress(), view: chosen().view }
      history.replaceState(null, '', addressOf(asked))
      return void show(asked)
    }
    const choice = [choices.a, choices.b].find((each) => each?.document === target)
    if (choice) offer(choice).catch(() => (status.textContent = say('compareFailed')))
  })
  addEventListener('popstate', () => void show(readAddress()))
  void show(readAddress())
}

const root = document.querySelector<HTMLElement>('[data-compare]')
const form = root?.querySelector<HTMLFormElement>('[data-compare-form]')
const status = root?.querySelector<HTMLElement>('[data-compare-status]')
const result = root?.querySelector<HTMLElement>('[data-compare-result]')
if (root && form && status && result) start(root, form, status, result)
