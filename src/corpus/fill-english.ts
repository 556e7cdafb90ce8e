import type { ProvisionRow } from '../schemas/index.ts'
import type { NotedDocument } from '../parse/identify.ts'

/**
 * Gives the rows of provisions the editor's English, by anchor. An entry for a provision that is gone, or a second one,
 * becomes a message on its notes, and the rest stands. `fileOf` names the seed of a document.
 */
export function fillEnglish(
  rows: readonly ProvisionRow[],
  documents: readonly NotedDocument[],
  fileOf: (document: string) => string,
): void {
  for (const { notes, file, pointOf } of documents) {
    const english = notes.english ?? []
    if (english.length === 0) continue
    const own = new Map(rows.filter((row) => fileOf(row.document) === notes.seed).map((row) => [row.anchor, row]))
    const done = new Set<string>()
    english.forEach(({ anchor, title, abstract }, index) => {
      const row = own.get(anchor)
      const report = (ruleId: string, reason: string) =>
        file.message(reason, { place: pointOf(['english', index, 'anchor']), ruleId, source: 'duidu' })
      if (!row)
        report('english-anchor', `Unexpected anchor ${anchor} of English, expected a provision of ${notes.seed}`)
      else if (done.has(anchor)) report('english-repeated', `Unexpected second entry for ${anchor}, expected one`)
      else {
        row.title_en = title ?? null
        row.abstract_en = abstract ?? null
        done.add(anchor)
      }
    })
  }
}
