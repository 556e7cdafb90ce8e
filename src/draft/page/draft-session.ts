/** What the page holds of a reader's text while it is open, and the workers that read it. */
import type { Script } from '../../policy/tree.ts'
import { draftWordsIn } from '../../words/draft.ts'
import type { ComparerAsked, ComparerTold, OpenedText, ReaderAsked, ReaderTold } from '../draft-messages.ts'
import type { EditionFile } from '../edition-file.ts'
import type { DraftSetting, DraftState } from './draft-view.ts'
import { givenWords } from './draft-view.ts'
import type { PageParts } from './page-parts.ts'
import { openWorker } from './open-worker.ts'
import { sayRefusal } from './refuse-text.ts'
import type { ResultView } from './show-result.ts'
import { makeResult } from './show-result.ts'
import type { WorkerInTurn } from './worker-in-turn.ts'
import { keepWorker } from './worker-in-turn.ts'

export interface DraftSession {
  page: PageParts
  setting: DraftSetting
  view: ResultView
  /** Address of the parts of the page. */
  folder: string
  reader: WorkerInTurn<ReaderAsked, ReaderTold>
  comparer: WorkerInTurn<ComparerAsked, ComparerTold>
  /** The texts as they were opened: the reader's own, then the one beside it. */
  opened: OpenedText[]
  /** What is known of the first; null before it is read. */
  state: DraftState | null
  edition: Promise<EditionFile> | null
  /** Says where the work is. */
  say: (sentence: string) => void
  fail: (reason: string) => void
}

/** A text of more characters is long: what a worker took of memory for it is worth more than starting it again. */
const LONG = 50_000

export function openSession(page: PageParts): DraftSession {
  const script: Script = document.documentElement.lang.toLowerCase() === 'zh-hant' ? 'Hant' : 'Hans'
  const { parts: folder = '', site = '', words = '{}' } = page.root.dataset
  const sayDraft = draftWordsIn(script)
  const setting: DraftSetting = { script, site, sayDraft, ...givenWords(words) }
  const say = (sentence: string): void => void (page.status.textContent = sentence)
  const fail = (reason: string) => say(sayDraft('failed', sayRefusal(reason, sayDraft)))
  return {
    page,
    setting,
    view: makeResult(page.result, setting),
    folder,
    reader: keepWorker<ReaderAsked, ReaderTold>(
      (hear) => openWorker(folder, 'reader', hear, fail),
      ({ tell }) => tell === 'read' || tell === 'refused' || tell === 'failed',
      (told) => told.tell === 'read' && told.reading.facts.characters > LONG,
    ),
    comparer: keepWorker<ComparerAsked, ComparerTold>(
      (hear) => openWorker(folder, 'comparer', hear, fail),
      ({ tell }) => tell === 'compared' || tell === 'failed',
      (told) => told.tell === 'compared' && told.comparison.wording.characters > LONG,
    ),
    opened: [],
    state: null,
    edition: null,
    say,
    fail,
  }
}

/** Lets go of all that is known of a text. */
export function clearSession(session: DraftSession): void {
  const { page, reader, comparer, view } = session
  reader.stop()
  comparer.stop()
  session.opened = []
  session.state = null
  page.beside.hidden = true
  delete page.form.dataset['read']
  view.clear()
}
