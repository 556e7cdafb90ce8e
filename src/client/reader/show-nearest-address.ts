/** On the page for addresses that lead nowhere: looks for the document, the provision or the words that were meant. */
import { pageSearch } from '../search/page-search.ts'
import { findNearestAddress } from './nearest-address.ts'

/** Results shown at most. */
const SHOWN = 6

interface Found {
  title: string
  url: string
}

/** The provision in the page of its document; undefined if it has no such number or cannot be read. */
async function provisionIn(link: HTMLAnchorElement, anchor: string): Promise<Found | undefined> {
  const answer = await fetch(link.href).catch(() => undefined)
  if (!answer?.ok) return undefined
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (!page.getElementById(anchor)) return undefined
  const title = page.querySelector('h1')?.textContent?.trim() ?? ''
  return { title: `${title} · ${anchor}`, url: `${link.href}#${anchor}` }
}

async function find(): Promise<Found[]> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.meant-documents a[data-id]')]
  const ids = links.flatMap((link) => link.dataset['id'] ?? [])
  const { document: id, anchor, words } = findNearestAddress(location.pathname + location.search + location.hash, ids)
  const field = document.querySelector<HTMLInputElement>('main input[name=q]')
  if (field && words) field.value = words
  const traditional = location.pathname.includes('/zh-hant/')
  const link = links.find((each) => each.dataset['id'] === id && (each.lang === 'zh-Hant') === traditional)
  const found: Found[] = link ? [{ title: link.getAttribute('aria-label') ?? link.innerText, url: link.href }] : []
  const provision = link && anchor ? await provisionIn(link, anchor) : undefined
  if (provision) found.unshift(provision)
  if (!words) return found
  const search = await pageSearch().catch(() => undefined)
  const results = (await search?.search(words, { details: SHOWN }).catch(() => undefined)) ?? []
  return [
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
