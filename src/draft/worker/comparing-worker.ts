/** The worker that lays a reader's text beside the edition: with the dictionaries, in both scripts. */
import type { ComparedDocument, ComparedFile } from '../../client/compare/compared.ts'
import { comparedName } from '../../client/compare/compared.ts'
import { readPacked, unpacked } from '../../client/read-packed.ts'
import { buildTerms } from '../../corpus/build-terms.ts'
import type { Tools } from '../../pipeline/tools.ts'
import { makeTools } from '../../pipeline/tools.ts'
import type { Policy, Region } from '../../policy/index.ts'
import { splitId } from '../../policy/paths.ts'
import { outermost } from '../../policy/regions.ts'
import type { ProvisionRow } from '../../schemas/index.ts'
import type { Vocabulary } from '../../schemas/vocabulary.ts'
import { unpackWords } from '../../text/dictionary.ts'
import { chooseCandidates } from '../choose-candidates.ts'
import type { EditionRow } from '../compare-draft.ts'
import { findCopied, findCounterparts, guessPlace } from '../compare-draft.ts'
import type { EditionDocument, EditionFile } from '../edition-file.ts'
import type { ComparerAsked, ComparerTold, DraftComparison, DraftTerm, OpenedText } from '../draft-messages.ts'
import { sendInParts } from '../in-parts.ts'
import type { DraftVersion } from '../versions/compare-versions.ts'
import { compareVersions } from '../versions/compare-versions.ts'
import { setDictionary } from './browser-jieba.ts'
import { loadFor } from './late-pages.ts'
import { DRAFT, markDraft, parseDraft, readMarked } from './read-draft.ts'
import { putInScript } from './put-in-script.ts'
import { showDraft } from './show-draft.ts'

const SECOND = 'earlier'

/** The address of a file of the site, from the folder of the worker. */
const addressOf = (path: string): URL => new URL(path, import.meta.url)

async function fetchBeside(path: string): Promise<Response> {
  const answer = await fetch(addressOf(path))
  if (!answer.ok) throw new Error(`Unexpected answer ${answer.status}, expected ${path}`)
  return answer
}

// files of the site itself, written by the same build
// eslint-disable-next-line @typescript-eslint/consistent-type-assertions
const json = async <Content>(path: string): Promise<Content> => (await (await fetchBeside(path)).json()) as Content

async function loadDictionary(): Promise<void> {
  const { body } = await fetchBeside('words.bin')
  if (!body) throw new Error('Unexpected empty answer, expected the dictionary')
  const bytes = await unpacked(body).arrayBuffer()
  setDictionary(unpackWords(new Uint8Array(bytes)))
}

const edition = json<EditionFile>('edition.json')
const tools = Promise.all([json<Vocabulary>('comparing.json'), loadDictionary()]).then(([vocabulary]) =>
  makeTools(vocabulary),
)
const loaded = new Map<string, Promise<EditionRow[]>>()

/** A document in Simplified characters, as all are compared. */
async function readCompared(document: string): Promise<ComparedDocument> {
  const file = await readPacked(addressOf(`../compare/${comparedName(document)}`))
  // a file of the site itself, written by the same build
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return (file as ComparedFile).hans
}

/** The provisions of a document of the edition. */
function rowsOf(document: string): Promise<EditionRow[]> {
  const known = loaded.get(document)
  if (known) return known
  const reading = readCompared(document).then(({ provisions }) =>
    provisions.map(({ anchor, kind, title, path, text, responsible }): EditionRow => ({
      id: `${document}/${anchor}`,
      document,
      // written from a row of the table
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
      kind: kind as ProvisionRow['kind'],
      title,
      path: path === '' ? [] : path.split(' › '),
      text,
      responsible: responsible.map((name) => ({ role: 'responsible', name, agency: null })),
    })),
  )
  loaded.set(document, reading)
  return reading
}

/** A text read whole, with the tree it was read from. */
async function readWhole(opened: OpenedText, id: string, ready: Tools) {
  await loadFor(opened)
  const draft = parseDraft(opened, id, ready)
  if (!draft) throw new Error('Unexpected text without a document, expected one that has been read before')
  const tree = markDraft(draft, ready)
  return { tree, marked: readMarked(tree, draft, ready) }
}

function termsOf(rows: readonly ProvisionRow[], tree: Policy, { vocabulary, terms }: Tools): DraftTerm[] {
  const { script } = tree.metadata
  return buildTerms(
    rows.map((row) => ({ row, script })),
    vocabulary.terms.terms,
    terms,
    (text) => text,
  )
    .filter(({ occurrences }) => occurrences.length > 0)
    .map(({ id, term, definition, occurrences }) => ({
      id,
      term,
      definition,
      anchors: [...new Set(occurrences.map(({ provision }) => splitId(provision).anchor))],
    }))
}

/** The place that a reader names; undefined where there is none of that name. */
function placeNamed(name: string, { regions, converter }: Tools): Region | undefined {
  return outermost(regions.names.get(converter.toHans(name.trim())) ?? [])[0]
}

/** The provisions that a comparison names, in both scripts. */
function namedProvisions(
  { counterparts, wording, leftovers }: Pick<DraftComparison, 'counterparts' | 'wording' | 'leftovers'>,
  rows: readonly EditionRow[],
  documents: readonly EditionDocument[],
): DraftComparison['provisions'] {
  const ids = new Set([
    ...counterparts.map(({ provision }) => provision),
    ...wording.passages.flatMap(({ places }) => places.map(({ provision }) => provision)),
    ...leftovers.map(({ source }) => source.provision),
  ])
  const names = new Map(documents.map(({ id, name }) => [id, name]))
  return Object.fromEntries(
    rows
      .filter(({ id }) => ids.has(id))
      .map(({ id, document, title, path, text, responsible }) => [
        id,
        {
          name: `${names.get(document) ?? ''} ${title || (path.at(-1) ?? '')}`.trim(),
          text,
          responsible: responsible.map(({ name }) => name),
        },
      ]),
  )
}

const send = (told: ComparerTold): void => sendInParts(told, (sent) => postMessage(sent))

type Tell = (told: ComparerTold) => void

/** Reads the text and tells it. Gives what it is compared by and no more: of a long text tree and elements are large. */
async function tellText({ opened, words }: ComparerAsked, ready: Tools, tell: Tell) {
  const { tree, marked } = await readWhole(opened, DRAFT, ready)
  const shown = showDraft(tree, marked, { converter: ready.converter, words, scripts: ['Hans', 'Hant'] })
  tell({ tell: 'read', reading: { ...marked, shown }, terms: termsOf(marked.provisions, tree, ready) })
  return { provisions: marked.provisions, targets: marked.targets, metadata: tree.metadata }
}

/** Reads an earlier text and tells what became of it. */
async function tellVersions(opened: OpenedText, later: DraftVersion, ready: Tools, tell: Tell): Promise<void> {
  const { marked: second } = await readWhole(opened, SECOND, ready)
  const knowledge = { vocabulary: ready.vocabulary.concepts, grammar: ready.grammar }
  tell({ tell: 'versions', versions: compareVersions(second, later, knowledge), second: second.provisions })
}

async function compare(asked: ComparerAsked): Promise<void> {
  const ready = await tools
  const tell = (told: ComparerTold) => send(putInScript(told, asked.script, ready.converter))
  const { provisions: draft, targets, metadata } = await tellText(asked, ready, tell)
  if (asked.second) await tellVersions(asked.second, { provisions: draft, targets }, ready, tell)
  const given = asked.place.trim() === '' ? undefined : placeNamed(asked.place, ready)
  if (asked.place.trim() !== '' && !given) tell({ tell: 'unknown-place', place: asked.place })
  const { documents: all } = await edition
  const documents = chooseCandidates(all, draft.map(({ text }) => text).join('\n'))
  const rows = (await Promise.all(documents.map(({ id }) => rowsOf(id)))).flat()
  const place = given ?? guessPlace({ metadata }, draft, ready)
  const compared = { draft, targets, documents, rows }
  const counterparts = findCounterparts(compared, ready)
  const copied = findCopied(compared, place, ready)
  const provisions = namedProvisions({ counterparts, ...copied }, rows, documents)
  tell({ tell: 'compared', comparison: { documents, all: all.length, place, counterparts, ...copied, provisions } })
}

addEventListener('message', ({ data }: MessageEvent<ComparerAsked>) => {
  void compare(data).catch((error: unknown) =>
    send({ tell: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  )
})
