/** On the page for addresses that lead nowhere: looks for the document, the provision or the words that were meant. */
import { pageSearch } from '../search/page-search.ts'
import { whatIsMeant } from './meant.ts'

/** Results shown at most. */
const SHOWN = 6

interface Found {
  title: string
  url: string
}

async function find(): Promise<Found[]> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.meant-documents a[data-id]')]
  const ids = links.flatMap((link) => link.dataset['id'] ?? [])
  const { document: id, anchor, words } = whatIsMeant(location.pathname + location.search + location.hash, ids)
  const field = document.querySelector<HTMLInputElement>('main input[name=q]')
  if (field && words) field.value = words
  const link = links.find((each) => each.dataset['id'] === id)
  const found: Found[] = link ? [{ title: link.textContent?.trim() ?? '', url: link.href }] : []
  const search = await pageSearch().catch(() => undefined)
  if (!search) return found
  const jumps = anchor ? await search.jump(anchor, id) : []
  const results = words ? await search.search(words, { details: SHOWN }) : []
  return [
    ...jumps.map(({ title, note, url }) => ({ title: [title, note].filter(Boolean).join(' · '), url })),
    ...found,
    ...results.map(({ title, label, documentTitle, url }) => ({
      title: [title || label, documentTitle].filter(Boolean).join(' · '),
      url,
    })),
  ]
}

async function show(): Promise<void> {
  const section = document.querySelector<HTMLElement>('[data-meant]')
  const list = section?.querySelector('ul')
  const found = await find()
  if (!section || !list || found.length === 0) return
  for (const { title, url } of found.slice(0, SHOWN)) {
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = url
    link.textContent = title
    item.append(link)
    list.append(item)
  }
  section.hidden = false
}

void show()
