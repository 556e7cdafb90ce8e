import { agencyPath, collationPath, targetPath, termPath, wordingPath } from '../../policy/paths.ts'
import { edition } from '../edition.ts'
import { placePath } from '../places-pages.ts'
import type { PageReading } from '../reading.ts'
import { sourceHref } from '../source-address.ts'
import type { ElementReading } from './show-elements.ts'

/** What the page of a document of the edition knows when it shows its elements. */
export function elementReading(reading: PageReading): ElementReading {
  const { document, script, names, say, inScript, to, targetIds, termIds } = reading
  const led = (path: string | undefined) => (path === undefined ? undefined : to(path))
  return {
    say,
    inScript,
    nameOf: names.anchor,
    target: (id) => (targetIds.has(id) ? to(targetPath(id)) : undefined),
    term: (id) => (termIds.has(id) ? to(termPath(id)) : undefined),
    citation: (id) => led(reading.cited(id)),
    agency: (id) => {
      const agency = edition().agency(id)
      return agency && to(agencyPath(agency))
    },
    place: (id) => (edition().place(id) ? to(placePath(edition(), id)) : undefined),
    isNoted: (anchor) => reading.notes(anchor) !== undefined,
    sourceOf: (anchor) => {
      const seed = edition().provision(`${document.id}/${anchor}`)?.seed
      const witness = seed && seed.file !== document.seed.file ? edition().documentOfSeed(seed.file) : undefined
      return { line: seed?.line, source: witness && sourceHref(witness.id, script) }
    },
    strip: (anchor) => {
      const places = reading.sharedWith(anchor)
      return places ? { href: to(wordingPath(document.id, anchor)), label: say('sharedStrip', places) } : undefined
    },
    hasSentences: true,
    noteOn: (sentence) => reading.editor.ofSentence.get(sentence)?.id,
    attested: (text) => {
      const place = reading.attestedAt(text)
      return place && to(collationPath(place.witness, place.difference))
    },
    boxOrigin: (witness, anchor) => to(collationPath(witness, reading.variantsOf(anchor)[0])),
  }
}
