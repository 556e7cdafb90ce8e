import type { ProvisionRow, SourceTable } from '../schemas/index.ts'

/** Says of each provision whose text was taken out of a PDF or DOCX file on which page, in which paragraph it begins. */
export function placeOrigins(rows: readonly ProvisionRow[], sources: Readonly<Record<string, SourceTable>>): void {
  const byFile = new Map(
    Object.values(sources).map(({ file, origins = [] }) => [file, new Map(origins.map((each) => [each.line, each]))]),
  )
  for (const { seed } of rows) {
    const { page, paragraph } = byFile.get(seed.file)?.get(seed.line) ?? {}
    if (page !== undefined) seed.page = page
    if (paragraph !== undefined) seed.paragraph = paragraph
  }
}
