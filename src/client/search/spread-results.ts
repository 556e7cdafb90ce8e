/** So many results of one document are shown before those of others. */
const OF_ONE = 4

/** Results of which a document has only its best few, unless it is opened or the only one: it cannot fill the page. */
export function spreadResults<Found extends { result: { document: string } }>(
  results: readonly Found[],
  opened: ReadonlySet<string>,
): Found[] {
  const documents = new Set(results.map(({ result }) => result.document))
  if (documents.size < 2) return [...results]
  const taken = new Map<string, number>()
  return results.filter(({ result: { document } }) => {
    const before = taken.get(document) ?? 0
    taken.set(document, before + 1)
    return before < OF_ONE || opened.has(document)
  })
}
