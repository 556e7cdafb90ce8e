/** A table that is stored packed is unpacked before it is saved, so that a spreadsheet opens it. Where it cannot be, it is saved as it is. */
import { unpacked } from '../read-packed.ts'
import { save } from '../save.ts'

async function unpack({ href }: HTMLAnchorElement): Promise<void> {
  const { ok, body } = await fetch(href)
  if (!ok || !body) return location.assign(href)
  const whole = await unpacked(body).arrayBuffer()
  save(whole, href.slice(href.lastIndexOf('/') + 1).replace(/\.gz$/, ''), 'text/csv')
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-packed-table]'))
  link.addEventListener('click', (event) => {
    event.preventDefault()
    void unpack(link).catch(() => location.assign(link.href))
  })
