import type { Script } from '../policy/tree.ts'
import type { ProvisionRow, TargetRow, WitnessRow } from '../schemas/index.ts'
import { splitId } from '../policy/paths.ts'
import { onceByEdition, readByEdition } from './by-edition.ts'
import { additions, differenceId, variantsByProvision } from './shown-differences.ts'
import { inScript } from './convert.ts'
import type { Counterpart, Edition, OtherDocument, OwnDocument } from './edition.ts'
import { href } from './href.ts'
import type { ShownNames } from './shown-names.ts'
import { englishNames, namesForNotes } from './shown-names.ts'
import { englishHref } from './english-pages.ts'
import type { PageLanguage } from './page-script.ts'
import { editorsWords } from './editors-words.ts'
import type { EditorsWords, ShownNote } from './editors-words.ts'
import { citedPath } from './cited-works.ts'
import { sharingPlaces } from './shared-documents.ts'
import { wordsIn } from '../words/interface.ts'
import type { Say } from '../words/interface.ts'

/** What the edition says about a provision, beside its text. */
export interface ProvisionNotes {
  provision: ProvisionRow
  targets: TargetRow[]
  counterparts: Counterpart[]
  topics: { id: string; name: string }[]
  /** The editor's notes, in the order of the text. */
  editorial: ShownNote[]
}

/** What the parts of a document page need to know; `Astro.locals.reading`. */
export interface PageReading {
  document: OwnDocument
  /** The document this one is a witness of. */
  original: OtherDocument | undefined
  /** Script of the page; on a page in English, of the Chinese words on it. */
  script: Script
  /** What notes call the things they name. */
  names: ShownNames
  say: Say
  /** A plain string of the tables in the page's script. */
  inScript: (text: string) => string
  /** Address of a path in the page's script. */
  to: (path: string) => string
  /** What is said of a provision; undefined where there is nothing to say. */
  notes: (anchor: string) => ProvisionNotes | undefined
  targetIds: ReadonlySet<string>
  termIds: ReadonlySet<string>
  /** Path of what a citation cites in the list of citations; undefined if it is the document itself. */
  cited: (citation: string) => string | undefined
  /** Whether the list of places has this one. */
  /** Ids of a provision's differences from a witness, those of script left out. */
  variantsOf: (anchor: string) => string[]
  /** Whether another document has some of this one's words. */
  sharesWording: boolean
  /** Places of the documents that have some words of a provision too; undefined if none has. */
  sharedWith: (anchor: string) => string | undefined
  /** Where the collation has a text that only a witness has. */
  attestedAt: (text: string) => { witness: string; difference: string } | undefined
  /** Alignments in which this document is the base or the witness. */
  witnesses: WitnessRow[]
  /** The editor's introduction and notes. */
  editor: EditorsWords
}

function notesOf(
  edition: Edition,
  id: string,
  { topic: nameOf }: ShownNames,
  editorial: ShownNote[],
): ProvisionNotes | undefined {
  const provision = edition.provision(id)
  if (!provision) return undefined
  const targets = edition.targetsOf(id)
  const counterparts = edition.counterpartsOf(id)
  const topics = edition.topicsOf(id).map((topic) => ({ id: topic.id, name: nameOf(topic) }))
  const nothing = targets.length + counterparts.length + topics.length + editorial.length === 0
  return nothing && provision.kind === 'heading' ? undefined : { provision, targets, counterparts, topics, editorial }
}

/** So many places that have the same words are named; among many documents there are too many to be listened to. */
const NAMED = { few: 8, many: 1 }

/** What the pages of all documents look into. */
const looked = onceByEdition('looked-by-document', ({ tables }: Edition) => ({
  citations: Map.groupBy(tables.citations, ({ provision }) => splitId(provision).document),
  variants: variantsByProvision(tables),
  targets: Map.groupBy(tables.targets, ({ document }) => document),
  termIds: new Set(tables.terms.map((row) => row.id)),
}))

/** Of these what one document's pages look into. */
const lookedOf = readByEdition('looked', (edition, document) => {
  const { citations, variants, targets, termIds } = looked(edition)
  const own = edition.provisionsOf(document).map(({ id }) => id)
  return {
    citations: new Map((citations.get(document) ?? []).map((row) => [row.id, row])),
    variants: new Map(own.flatMap((id) => (variants.has(id) ? [[id, variants.get(id) ?? []] as const] : []))),
    targetIds: new Set((targets.get(document) ?? []).filter((row) => row.editor !== 'rejected').map((row) => row.id)),
    termIds,
    attested: additions(edition.tables, document),
    witnesses: edition.tables.witnesses.filter((row) => row.document === document || row.witness === document),
  }
})

/** What the editor has said in Chinese stays on the Chinese pages. */
const noWords: EditorsWords = {
  introduction: { first: '', rest: '' },
  ofProvision: new Map(),
  ofSentence: new Map(),
}

/** What a document's page needs, in one script or in English. */
export function makeReading(edition: Edition, document: OwnDocument, script: PageLanguage): PageReading {
  const { citations, variants, targetIds, termIds, attested, witnesses } = lookedOf(edition, document.id)
  const editor = script === 'en' ? noWords : editorsWords(document.id, script)
  const names = script === 'en' ? englishNames : namesForNotes(script)
  const say = wordsIn(script)
  const chinese: Script = script === 'en' ? 'Hans' : script
  const shared = sharingPlaces(edition, document.id)
  return {
    document,
    original: document.witness_of ? edition.document(document.witness_of) : undefined,
    script: chinese,
    say,
    names,
    inScript: (text) => inScript(text, chinese),
    to: (path) => (script === 'en' ? englishHref(path) : href(path, script)),
    notes: (anchor) => notesOf(edition, `${document.id}/${anchor}`, names, editor.ofProvision.get(anchor) ?? []),
    targetIds,
    termIds,
    cited: (citation) => {
      const row = citations.get(citation)
      return row && row.kind !== 'self' ? citedPath(edition, row.work) : undefined
    },
    variantsOf: (anchor) => (variants.get(`${document.id}/${anchor}`) ?? []).map(differenceId),
    sharesWording: shared.size > 0,
    sharedWith: (anchor) => {
      const sharing = shared.get(anchor)
      if (!sharing) return undefined
      const places = [...new Set(sharing.map(names.namedPlace))]
      const most = edition.few ? NAMED.few : NAMED.many
      const named = places.slice(0, most).join(say('listComma'))
      return places.length > most ? `${named}${say('placesInAll', places.length)}` : named
    },
    attestedAt: (text) => attested.get(text),
    witnesses,
    editor,
  }
}
