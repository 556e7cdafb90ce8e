/** Hands out the rows that are filtered: as CSV, as JSON, or to paste. */
import { fill } from '../../words/fill.ts'
import { publicAddress } from '../public-address.ts'
import { save } from '../save.ts'
import { pickRecords, pickRows, readTable, toTabbed } from './export-rows.ts'
import type { Entry } from './model.ts'
import { cellsOf } from './page-rows.ts'

/** Lets the tools hand out what `wanted` gives when they are asked. */
export function startTools(tools: HTMLElement, said: HTMLElement | null, wanted: () => Promise<Entry[]>): void {
  const ids = async () => (await wanted()).map(({ id }) => id)
  const take: Record<string, (address: string) => Promise<void>> = {
    csv: async (address) => save(pickRecords(await readTable(address), await ids()), 'targets.csv', 'text/csv'),
    json: async (address) => save(pickRows(await readTable(address), await ids()), 'targets.json', 'application/json'),
    copy: async () => {
      const lines = (await wanted()).map(({ element }) => cellsOf(element(), publicAddress))
      await navigator.clipboard.writeText(toTabbed(lines))
      if (said) said.textContent = fill(said.dataset['copied'] ?? '', [lines.length])
    },
  }
  tools.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-take]') : null
    if (!button) return
    if (said) said.textContent = ''
    take[button.dataset['take'] ?? '']?.(button.dataset['from'] ?? '').catch(() => {
      if (said) said.textContent = said.dataset['failed'] ?? ''
    })
  })
}
