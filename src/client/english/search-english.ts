/** The English search: words of the translations, the terms, the indicators and the agencies, in any form of theirs. */
import type { EnglishIds, EnglishRow } from '../../search/format/english-files.ts'
import { ENGLISH_BLOCK } from '../../search/format/english-files.ts'

/** The part of Pagefind's interface that is used; a result's id names its record. */
interface Pagefind {
  search: (query: string) => Promise<{ results: readonly { id: string }[] }>
}

const form = document.querySelector<HTMLFormElement>('[data-english-search]')
const input = form?.querySelector<HTMLInputElement>('input[name="q"]')
const status = document.querySelector<HTMLElement>('[data-english-status]')
const list = document.querySelector<HTMLElement>('[data-english-results]')
const more = document.querySelector<HTMLButtonElement>('[data-english-more]')
const SHOWN = 30
const AROUND = 220

const base = new URL(form?.dataset['index'] ?? '', location.href).href
const json = async <Value>(path: string): Promise<Value> => {
  const answer = await fetch(base + path)
  if (!answer.ok) throw new Error(`Unexpected answer ${answer.status} for ${path}, expected a part of the index`)
  return (await answer.json()) as Value // eslint-disable-line @typescript-eslint/consistent-type-assertions -- written by this build
}

let opened: Promise<{ pagefind: Pagefind; numbers: Map<string, number> }> | undefined
const open = () =>
  (opened ??= Promise.all([
    import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>, // eslint-disable-line @typescript-eslint/consistent-type-assertions -- Pagefind has no types for it
    json<EnglishIds>('ids.json'),
  ]).then(([pagefind, ids]) => ({ pagefind, numbers: new Map(ids.map((id, at) => [id, at])) })))

const blocks = new Map<number, Promise<readonly EnglishRow[]>>()
async function rowAt(number: number): Promise<EnglishRow | undefined> {
  const block = Math.floor(number / ENGLISH_BLOCK)
  const rows = blocks.get(block) ?? json<readonly EnglishRow[]>(`rows/${block}.json`)
  blocks.set(block, rows)
  return (await rows)[number % ENGLISH_BLOCK]
}

/** Words of a query with their ends cut off, as far as a stem goes: cities and city both begin with cit. */
const stemsOf = (query: string): string[] =>
  (query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > 4 ? word.replace(/(?:ies|ing|ed|es|s|y|e)$/, '') : word.replace(/(?:y|s)$/, ''),
  )

/** A text with the words of a query marked, cut to what stands around the first. */
function marked(text: string, stems: readonly string[]): DocumentFragment {
  const words = new RegExp(`\\b(?:${stems.join('|')})[\\p{L}]*`, 'giu')
  const first = Math.max(0, text.search(words))
  const from = first > AROUND / 2 ? text.indexOf(' ', first - AROUND / 2) + 1 : 0
  const part = `${from > 0 ? '… ' : ''}${text.slice(from, from + AROUND)}${text.length > from + AROUND ? '…' : ''}`
  const fragment = document.createDocumentFragment()
  let at = 0
  for (const { 0: word, index } of part.matchAll(words)) {
    const mark = document.createElement('mark')
    mark.textContent = word
    fragment.append(part.slice(at, index), mark)
    at = index + word.length
  }
  fragment.append(part.slice(at))
  return fragment
}

const KINDS = { clause: '', term: 'Term', indicator: 'Indicator', agency: 'Agency' } as const

function itemOf([kind, path, title, context, text]: EnglishRow, stems: readonly string[]): HTMLElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = (form?.dataset['root'] ?? '') + path
  link.append(marked(title, stems))
  const about = document.createElement('span')
  about.className = 'quiet'
  about.append(KINDS[kind], KINDS[kind] && context ? ' · ' : '')
  const name = document.createElement('span')
  name.textContent = context
  if (kind !== 'clause') name.lang = 'zh-Hans'
  about.append(name)
  item.append(link, ' ', about)
  if (text) {
    const words = document.createElement('p')
    words.append(marked(text, stems))
    item.append(words)
  }
  return item
}

let asked = 0
async function search(query: string): Promise<void> {
  const turn = ++asked
  list?.replaceChildren()
  if (more) more.hidden = true
  if (query.trim() === '') return status?.replaceChildren()
  status?.replaceChildren('Searching …')
  try {
    const { pagefind, numbers } = await open()
    const { results } = await pagefind.search(query)
    const found = results.flatMap(({ id }) => numbers.get(id) ?? [])
    if (turn !== asked) return
    status?.replaceChildren(found.length === 0 ? `Nothing has “${query}”.` : `${found.length} found`)
    const stems = stemsOf(query)
    const showFrom = async (from: number): Promise<void> => {
      const rows = await Promise.all(found.slice(from, from + SHOWN).map(rowAt))
      if (turn !== asked) return
      list?.append(...rows.flatMap((row) => (row ? [itemOf(row, stems)] : [])))
      if (!more) return
      more.hidden = from + SHOWN >= found.length
      more.onclick = () => void showFrom(from + SHOWN)
    }
    await showFrom(0)
  } catch {
    status?.replaceChildren('The index could not be read; please try again.')
    opened = undefined
  }
}

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  const query = input?.value ?? ''
  const address = new URL(location.href)
  address.searchParams.set('q', query)
  history.replaceState(history.state, '', address)
  void search(query)
})
const wanted = new URLSearchParams(location.search).get('q') ?? ''
if (input && wanted) {
  input.value = wanted
  void search(wanted)
}
