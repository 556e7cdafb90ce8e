/**
 * A table that is stored packed is unpacked before it is saved, so that a spreadsheet opens it, on a Traditional page in
 * Traditional characters. Where it cannot be, it is saved as it is.
 */
import type { BothScripts } from '../compare/both-scripts.ts'
import { hantOf } from '../compare/both-scripts.ts'
import { readPacked, unpacked } from '../read-packed.ts'
import { save } from '../save.ts'

const turnsLines = (value: unknown): value is Omit<BothScripts<string[]>, 'hans'> =>
  typeof value === 'object' && value !== null && 'patches' in value

/** The table in Traditional characters: a line ends with two marks, one inside a cell with one. */
async function turned(csv: string, address: string): Promise<string> {
  const turn = await readPacked(address)
  if (!turnsLines(turn)) throw new Error(`Unexpected content of ${address}, expected Traditional characters`)
  return hantOf({ hans: csv.split('\r\n'), ...turn }).join('\r\n')
}

async function unpack({ href, dataset }: HTMLAnchorElement): Promise<void> {
  const { ok, body } = await fetch(href)
  if (!ok || !body) return location.assign(href)
  const csv = await unpacked(body).text()
  const shown = dataset.turned ? await turned(csv, dataset.turned) : csv
  save(`\ufeff${shown}`, href.slice(href.lastIndexOf('/') + 1).replace(/\.gz$/, ''), 'text/csv')
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-packed-table]'))
  link.addEventListener('click', (event) => {
    event.preventDefault()
    void unpack(link).catch(() => location.assign(link.href))
  })
