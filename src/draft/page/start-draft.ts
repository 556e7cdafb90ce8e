/** A reader's own text, read and laid beside the edition by workers of this page. Nothing leaves the page and nothing is stored. */
import { keepThisPage } from '../../client/offline/register.ts'
import type { Script } from '../../policy/tree.ts'
import { draftWordsIn } from '../../words/draft.ts'
import { MOST_LOADED } from '../choose-candidates.ts'
import type { EditionFile } from '../edition-file.ts'
import type { ComparerAsked, ComparerTold, OpenedText, ReaderAsked, ReaderTold } from '../draft-messages.ts'
import { watchSent } from './count-sent.ts'
import type { GivenText } from './draft-fields.ts'
import { takeDrops, textsGiven } from './draft-fields.ts'
import type { DraftSetting, DraftState } from './draft-view.ts'
import { givenWords } from './draft-view.ts'
import { keepParts } from './keep-parts.ts'
import { openWorker } from './open-worker.ts'
import { LONGEST_DRAFT, refuseText, sayRefusal } from './refuse-text.ts'
import { makeResult } from './show-result.ts'
import { keepWorker } from './worker-in-turn.ts'

interface Parts {
  root: HTMLElement
  form: HTMLFormElement
  status: HTMLElement
  result: HTMLElement
  beside: HTMLElement
  size: HTMLElement
}

function findParts(root: HTMLElement | null): Parts | null {
  const form = root?.querySelector<HTMLFormElement>('[data-draft-form]')
  const status = root?.querySelector<HTMLElement>('[data-draft-status]')
  const result = root?.querySelector<HTMLElement>('[data-draft-result]')
  const beside = root?.querySelector<HTMLElement>('[data-draft-beside]')
  const size = root?.querySelector<HTMLElement>('[data-draft-size]')
  return root && form && status && result && beside && size ? { root, form, status, result, beside, size } : null
}

/** What is not yet known while there is only an outline. */
const BLANK = { targets: [], citations: [], messages: [], shown: {} }

async function readEdition(folder: string): Promise<EditionFile> {
  const answer = await fetch(`${folder}edition.json`)
  // written by the same build
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return (await answer.json()) as EditionFile
}

/** Loads what is asked for by a click, while the host can be reached. */
const loadLater = () =>
  Promise.all([
    import('./export-draft.ts'),
    import('../../client/compare/common-marks.ts'),
    import('../../client/compare/word-difference.ts'),
  ])

/** Megabytes that are loaded for the first comparison. */
function sizeOf({ bytes, documents }: EditionFile): string {
  const texts = documents.reduce((sum, document) => sum + document.bytes, 0)
  const all = bytes.comparer + bytes.words + bytes.vocabulary + Math.min(texts, MOST_LOADED.bytes)
  return (all / 1e6).toFixed(1)
}

function start({ root, form, status, result, beside, size }: Parts): void {
  const script: Script = document.documentElement.lang.toLowerCase() === 'zh-hant' ? 'Hant' : 'Hans'
  const { parts = '', site = '', words: json = '{}' } = root.dataset
  const sayDraft = draftWordsIn(script)
  const setting: DraftSetting = { script, site, sayDraft, ...givenWords(json) }
  const { words } = setting
  const view = makeResult(result, setting)
  const say = (sentence: string): void => void (status.textContent = sentence)
  const fail = (reason: string) => say(sayDraft('failed', sayRefusal(reason, sayDraft)))
  let opened: OpenedText[] = []
  let state: DraftState | null = null
  let edition: Promise<EditionFile> | undefined

  const reader = keepWorker<ReaderAsked, ReaderTold>(
    (hear) => openWorker(parts, 'reader', hear, fail),
    ({ tell }) => tell === 'read' || tell === 'refused' || tell === 'failed',
  )
  const comparer = keepWorker<ComparerAsked, ComparerTold>(
    (hear) => openWorker(parts, 'comparer', hear, fail),
    ({ tell }) => tell === 'compared' || tell === 'failed',
  )

  const clear = () => {
    reader.stop()
    comparer.stop()
    opened = []
    state = null
    beside.hidden = true
    delete form.dataset['read']
    view.clear()
  }

  const openText = (given: GivenText, hear: (told: ReaderTold) => void) => {
    if ('bytes' in given) reader.ask({ ask: 'bytes', ...given, words }, hear, [given.bytes])
    else reader.ask({ ask: 'text', text: given.text, words }, hear)
  }

  /** Shows what has been read of the first text, then opens the second. */
  const hearFirst = (told: ReaderTold, second: GivenText | undefined) => {
    if (told.tell === 'refused' || told.tell === 'failed') fail(told.reason)
    if (told.tell === 'opened') {
      opened = [told.opened]
      const reason = refuseText(told.opened.text)
      if (!reason) return
      clear()
      say(sayDraft(reason, LONGEST_DRAFT))
    }
    if (told.tell === 'outline') {
      view.outline({ reading: { ...BLANK, facts: told.facts, provisions: told.provisions } })
      say(sayDraft('readingTargets'))
    }
    if (told.tell !== 'read') return
    const { facts, provisions, targets } = told.reading
    state = { reading: told.reading, terms: null, comparison: null, versions: null }
    view.show(state)
    say(sayDraft('readDone', facts.characters, provisions.length, targets.length))
    beside.hidden = false
    form.dataset['read'] = ''
    edition ??= readEdition(parts)
    void edition.then((file) => {
      size.textContent = sayDraft('compareSize', sizeOf(file))
      return keepParts(parts, file.files.reader)
    })
    void loadLater().catch(() => undefined)
    if (second) openText(second, hearSecond)
  }

  const hearSecond = (told: ReaderTold) => {
    if (told.tell === 'refused' || told.tell === 'failed') fail(told.reason)
    if (told.tell === 'opened') opened.push(told.opened)
    if (told.tell === 'read') compare()
  }

  const read = async () => {
    clear()
    const given = await textsGiven(form)
    if ('problem' in given) {
      say(sayDraft(given.problem, given.limit))
      return
    }
    const [first, second] = given.texts
    if (!first) {
      say(sayDraft('empty'))
      return
    }
    say(sayDraft('reading'))
    openText(first, (told) => hearFirst(told, second))
  }

  const hearComparer = (told: ComparerTold) => {
    if (!state) return
    if (told.tell === 'failed') return fail(told.reason)
    if (told.tell === 'unknown-place') return say(sayDraft('placeUnknown', told.place))
    if (told.tell === 'read') {
      state = { ...state, reading: told.reading, terms: told.terms }
      say(sayDraft('comparingDocuments'))
    }
    if (told.tell === 'versions') state = { ...state, versions: { versions: told.versions, second: told.second } }
    if (told.tell === 'compared') {
      const { comparison } = told
      state = { ...state, comparison }
      view.show(state)
      say(sayDraft('comparedDone', comparison.documents.length, comparison.all))
      const texts = comparison.documents.map(({ id }) => `../compare/${id}.json`)
      void edition?.then(({ files }) => keepParts(parts, [...files.comparer, ...texts]))
    }
  }

  const compare = () => {
    const [first, second = null] = opened
    if (!first) return
    say(sayDraft('comparing'))
    const place = new FormData(form).get('place')
    comparer.ask({ opened: first, second, place: typeof place === 'string' ? place : '', script, words }, hearComparer)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void read()
  })
  form.querySelector('[data-draft-compare]')?.addEventListener('click', compare)
  form.querySelector('[data-draft-clear]')?.addEventListener('click', () => {
    clear()
    form.reset()
    form.dispatchEvent(new Event('change'))
    say(sayDraft('cleared'))
  })
  takeDrops(form, () => void read())
  addEventListener('beforeunload', (event) => {
    const typed = [...form.querySelectorAll('textarea')].some(({ value }) => value !== '')
    if (state !== null || typed) event.preventDefault()
  })
  let sent = 0
  watchSent((bytes) => {
    sent += bytes
    const place = document.querySelector('[data-draft-sent]')
    if (place) place.textContent = sayDraft('sent', sent)
  })
  reader.start()
}

const found = findParts(document.querySelector<HTMLElement>('[data-draft]'))
if (found) start(found)
void keepThisPage().catch(() => undefined)
