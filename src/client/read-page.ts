/** Pages of this site that a script has asked for, by address. */
const pages = new Map<string, Promise<Document>>()

/** Reads a page once; `address` has no hash. Rejects if it cannot be read, and then asks again the next time. */
export function readPage(address: string): Promise<Document> {
  const known = pages.get(address)
  if (known) return known
  const page = fetch(address).then(async (answer) => {
    if (!answer.ok) throw new Error(`Unexpected answer ${answer.status} for ${address}, expected a page`)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    // its links are written from where it stands, and parts of it come to stand here
    for (const link of page.links) {
      const href = link.getAttribute('href') ?? ''
      if (!href.startsWith('#')) link.href = new URL(href, answer.url || address).href
    }
    return page
  })
  pages.set(address, page)
  page.catch(() => pages.delete(address))
  return page
}
