/** The worker that takes the text out of what a reader gives, and reads it: outline, targets, responsibility, checks. */
import { openSeed } from '../../input/open-seed.ts'
import type { ElementWords, OpenedText, ReaderAsked, ReaderTold } from '../draft-messages.ts'
import { sendInParts } from '../in-parts.ts'
import { loadCharacters, loadCharactersFor, setCharacters } from './late-characters.ts'
import { loadFor, loadPages } from './late-pages.ts'
import type { ReadingWords } from './light-tools.ts'
import { lightTools } from './light-tools.ts'
import { DRAFT, factsOf, markDraft, parseDraft, readMarked, rowsOfDraft } from './read-draft.ts'
import { showDraft } from './show-draft.ts'
import { warmUp } from './warm-up.ts'
import { VFile } from 'vfile'

const beside = (name: string): string => new URL(name, import.meta.url).href

const tell = (told: ReaderTold): void => sendInParts(told, (sent) => postMessage(sent))

const tools = fetch(beside('reading.json')).then(async (answer) => {
  if (!answer.ok) throw new Error(`Unexpected answer ${answer.status}, expected the vocabulary`)
  // the file is written beside this worker by the same build
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  const { characters, ...words } = (await answer.json()) as ReadingWords
  setCharacters(characters)
  const ready = lightTools(words)
  warmUp(ready)
  return ready
})

/** When nobody has asked for so many milliseconds, what other texts need is loaded: the host may be out of reach then. */
const QUIET = 2000

void tools.then(() => setTimeout(() => void Promise.all([loadCharacters(), loadPages()]).catch(() => undefined), QUIET))

const opening = {
  digest: () => '',
  pdf: () => ({ cMapUrl: beside('pdf/cmaps/'), standardFontDataUrl: beside('pdf/standard_fonts/') }),
}

/** The reader of PDF has a part that works beside it; here it works in it, for this is a worker already. */
async function loadPdfWorker(): Promise<void> {
  const part: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: part })
}

/** The text of what was given; null after saying why there is none. */
async function open(asked: ReaderAsked): Promise<OpenedText | null> {
  if (asked.ask === 'text') return { name: 'draft.txt', text: asked.text, extracted: undefined }
  if (/\.pdf$/i.test(asked.name)) await loadPdfWorker()
  const seed = await openSeed(new Uint8Array(asked.bytes), asked.name, opening)
  if (seed instanceof VFile) return { name: asked.name, text: String(seed), extracted: seed.data.extracted }
  tell({ tell: 'refused', reason: seed.refused })
  return null
}

async function read(opened: OpenedText, words: ElementWords): Promise<void> {
  await loadFor(opened)
  const ready = await tools
  await loadCharactersFor(opened.name + opened.text)
  const draft = parseDraft(opened, DRAFT, ready)
  if (!draft) return tell({ tell: 'refused', reason: 'no-document' })
  tell({ tell: 'outline', facts: factsOf(draft.tree), provisions: rowsOfDraft(draft.tree, draft.file, ready) })
  const tree = markDraft(draft, ready)
  const marked = readMarked(tree, draft, ready)
  const shown = showDraft(tree, marked, { converter: ready.converter, words, scripts: [tree.metadata.script] })
  tell({ tell: 'read', reading: { ...marked, shown } })
}

addEventListener('message', ({ data }: MessageEvent<ReaderAsked>) => {
  void open(data)
    .then(async (opened) => {
      if (!opened) return
      tell({ tell: 'opened', opened })
      await read(opened, data.words)
    })
    .catch((error: unknown) => tell({ tell: 'failed', reason: error instanceof Error ? error.message : String(error) }))
})
