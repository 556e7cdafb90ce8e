/** A reader's own text, read and laid beside the edition by workers of this page. Nothing leaves the page and nothing is stored. */
import { keepThisPage } from '../../client/offline/register.ts'
import type { Script } from '../../policy/tree.ts'
import { draftWordsIn } from '../../words/draft.ts'
import type { EditionFile } from '../edition-file.ts'
import type { ComparerAsked, ComparerTold, OpenedText, ReaderAsked, ReaderTold } from '../messages.ts'
import { watchSent } from './count-sent.ts'
import { takeDrops, textsGiven } from './draft-fields.ts'
import type { GivenText } from './draft-fields.ts'
import type { DraftSetting, DraftState } from './draft-view.ts'
import { givenWords } from './draft-view.ts'
import type { DraftWorker } from './open-worker.ts'
import { openWorker } from './open-worker.ts'
import { makeResult } from './show-result.ts'

/** Fewest Chinese characters among a hundred of a text that is read here. */
const LEAST_HAN = 10

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

/** Why a text that was opened is not read; null where it is. */
function refusal(text: string): 'empty' | 'notChinese' | null {
  const words = text.replace(/\s/gu, '')
  if (words === '') return 'empty'
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0
  return han * 100 < words.length * LEAST_HAN ? 'notChinese' : null
}

/** The part of a message of the program that is Chinese; all of it where none is. */
const inChinese = (reason: string): string => /[.;] ([^.;]*\p{Script=Han}[^]*)$/u.exec(reason)?.[1] ?? reason

function start({ root, form, status, result, beside, size }: Parts): void {
  const script: Script = document.documentElement.lang.toLowerCase() === 'zh-hant' ? 'Hant' : 'Hans'
  const { parts = '', site = '', words: json = '{}' } = root.dataset
  const sayDraft = draftWordsIn(script)
  const setting: DraftSetting = { script, site, sayDraft, ...givenWords(json) }
  const view = makeResult(result, setting)
  const say = (words: string): void => void (status.textContent = words)
  let reader: DraftWorker<ReaderAsked> | null = null
  let comparer: DraftWorker<ComparerAsked> | null = null
  let opened: OpenedText[] = []
  let state: DraftState | null = null

  const fail = (reason: string) =>
    say(sayDraft('failed', reason === 'no-document' ? sayDraft('noDocument') : inChinese(reason)))

  const end = () => {
    reader?.end()
    comparer?.end()
    reader = comparer = null
  }
  const clear = () => {
    end()
    opened = []
    state = null
    beside.hidden = true
    view.clear()
  }
  const ended = () => {
    reader?.end()
    reader = null
  }

  /** Opens a text in a worker of its own, and reads it where `shows` wants that. */
  const openText = (given: GivenText, hear: (told: ReaderTold) => void) => {
    reader = openWorker<ReaderAsked, ReaderTold>(parts, 'reader', hear, fail)
    const { words } = setting
    if ('bytes' in given) reader.ask({ ask: 'bytes', name: given.name, bytes: given.bytes, words }, [given.bytes])
    else reader.ask({ ask: 'text', text: given.text, words })
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
    openText(first, (told) => {
      if (told.tell === 'refused' || told.tell === 'failed') {
        ended()
        fail(told.reason)
      }
      if (told.tell === 'opened') {
        opened = [told.opened]
        const reason = refusal(told.opened.text)
        if (reason) {
          clear()
          say(sayDraft(reason))
        }
      }
      if (told.tell === 'outline')
        view.outline({ reading: { ...blank, facts: told.facts, provisions: told.provisions } })
      if (told.tell !== 'read') return
      state = { reading: told.reading, terms: null, comparison: null, versions: null }
      view.show(state)
      const { facts, provisions, targets } = told.reading
      say(sayDraft('readDone', facts.characters, provisions.length, targets.length))
      beside.hidden = false
      ended()
      void saySize()
      if (second) openSecond(second)
    })
  }

  const openSecond = (given: GivenText) => {
    openText(given, (told) => {
      if (told.tell === 'refused' || told.tell === 'failed') {
        ended()
        fail(told.reason)
      }
      if (told.tell !== 'opened') return
      ended()
      opened.push(told.opened)
      compare()
    })
  }

  const saySize = async () => {
    const answer = await fetch(`${parts}edition.json`)
    // written by the same build
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
    const { bytes, documents } = (await answer.json()) as EditionFile
    const texts = documents.reduce((sum, document) => sum + document.bytes, 0)
    const all = bytes.comparer + bytes.words + bytes.vocabulary + Math.min(texts, 2.5e6)
    size.textContent = sayDraft('compareSize', (all / 1e6).toFixed(1))
  }

  const hearComparer = (told: ComparerTold) => {
    if (!state) return
    if (told.tell === 'failed') {
      fail(told.reason)
      return
    }
    if (told.tell === 'unknown-place') {
      say(sayDraft('placeUnknown', told.place))
      return
    }
    if (told.tell === 'read') state = { ...state, reading: told.reading, terms: told.terms }
    if (told.tell === 'versions') state = { ...state, versions: { versions: told.versions, second: told.second } }
    if (told.tell === 'compared') {
      state = { ...state, comparison: told.comparison }
      say(sayDraft('comparedDone', told.comparison.documents.length, told.comparison.all))
    }
    view.show(state)
  }

  const compare = () => {
    const [first, second = null] = opened
    if (!first) return
    say(sayDraft('comparing'))
    comparer ??= openWorker<ComparerAsked, ComparerTold>(parts, 'comparer', hearComparer, fail)
    const place = new FormData(form).get('place')
    comparer.ask({ opened: first, second, place: typeof place === 'string' ? place : '', script, words: setting.words })
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
    if (state === null && (form.querySelector<HTMLTextAreaElement>('textarea')?.value ?? '') === '') return
    event.preventDefault()
  })
  let sent = 0
  watchSent((bytes) => {
    sent += bytes
    const place = document.querySelector('[data-draft-sent]')
    if (place) place.textContent = sayDraft('sent', sent)
  })
}

/** What is not yet known while there is only an outline. */
const blank = { targets: [], citations: [], messages: [], shown: {} }

const found = findParts(document.querySelector<HTMLElement>('[data-draft]'))
if (found) start(found)
void keepThisPage().catch(() => undefined)
