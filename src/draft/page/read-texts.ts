/** Reads the texts that a reader gives: the first is shown as far as it is known, a second is laid beside it. */
import type { ReaderTold } from '../draft-messages.ts'
import { layBeside } from './lay-beside.ts'
import type { GivenText } from './draft-fields.ts'
import { textsGiven } from './draft-fields.ts'
import type { DraftSession } from './draft-session.ts'
import { clearSession } from './draft-session.ts'
import { keepParts } from './keep-parts.ts'
import { loadLater, readEdition, sizeOf } from './load-edition.ts'
import { LONGEST_DRAFT, refuseText } from './refuse-text.ts'

/** What is not yet known while there is only an outline. */
const BLANK = { targets: [], citations: [], messages: [], shown: {} }

function openText({ reader, setting: { words } }: DraftSession, given: GivenText, hear: (told: ReaderTold) => void) {
  if ('bytes' in given) reader.ask({ ask: 'bytes', ...given, words }, hear, [given.bytes])
  else reader.ask({ ask: 'text', text: given.text, words }, hear)
}

/** Offers to compare, with the size of what that loads, and keeps what the page needs when the host is gone. */
function offerComparison(session: DraftSession): void {
  const { page, folder, setting } = session
  page.beside.hidden = false
  page.form.dataset['read'] = ''
  // the fields are low from now on, and show where their texts begin
  for (const area of page.form.querySelectorAll('textarea')) area.scrollTop = 0
  session.edition ??= readEdition(folder)
  void session.edition.then((file) => {
    page.size.textContent = setting.sayDraft('compareSize', sizeOf(file))
    return keepParts(folder, file.files.reader)
  })
  void loadLater().catch(() => undefined)
}

function hearFirst(session: DraftSession, told: ReaderTold, second: GivenText | undefined): void {
  const { say, fail, view, setting } = session
  const { sayDraft } = setting
  switch (told.tell) {
    case 'refused':
    case 'failed':
      return fail(told.reason)
    case 'opened': {
      session.opened = [told.opened]
      const reason = refuseText(told.opened.text)
      if (!reason) return
      clearSession(session)
      return say(sayDraft(reason, LONGEST_DRAFT))
    }
    case 'outline':
      view.outline({ reading: { ...BLANK, facts: told.facts, provisions: told.provisions } })
      return say(sayDraft('readingTargets'))
    case 'read': {
      const { facts, provisions, targets } = told.reading
      session.state = { reading: told.reading, terms: null, comparison: null, versions: null }
      view.show(session.state)
      say(sayDraft('readDone', facts.characters, provisions.length, targets.length))
      offerComparison(session)
      if (second) openText(session, second, (heard) => hearSecond(session, heard))
    }
  }
}

function hearSecond(session: DraftSession, told: ReaderTold): void {
  if (told.tell === 'refused' || told.tell === 'failed') session.fail(told.reason)
  if (told.tell === 'opened') session.opened.push(told.opened)
  if (told.tell === 'read') layBeside(session)
}

/** Reads what stands in the fields of the page. */
export async function readTexts(session: DraftSession): Promise<void> {
  const { page, say, setting } = session
  clearSession(session)
  const given = await textsGiven(page.form)
  if ('problem' in given) return say(setting.sayDraft(given.problem, given.limit))
  const [first, second] = given.texts
  if (!first) return say(setting.sayDraft('empty'))
  say(setting.sayDraft('reading'))
  openText(session, first, (told) => hearFirst(session, told, second))
}
