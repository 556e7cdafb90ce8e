/** Lays the reader's text beside the edition. */
import { comparedName } from '../../client/compare/compared.ts'
import type { ComparerTold } from '../draft-messages.ts'
import type { DraftSession } from './draft-session.ts'
import { keepParts } from './keep-parts.ts'

function hearComparer(session: DraftSession, told: ComparerTold): void {
  const { state, say, setting, view, folder } = session
  const { sayDraft } = setting
  if (!state) return
  switch (told.tell) {
    case 'failed':
      return session.fail(told.reason)
    case 'unknown-place':
      return say(sayDraft('placeUnknown', told.place))
    case 'read':
      session.state = { ...state, reading: told.reading, terms: told.terms }
      return say(sayDraft('comparingDocuments'))
    case 'versions':
      session.state = { ...state, versions: { versions: told.versions, second: told.second } }
      return
    case 'compared': {
      const { comparison } = told
      session.state = { ...state, comparison }
      view.show(session.state)
      say(sayDraft('comparedDone', comparison.documents.length, comparison.all))
      const texts = comparison.documents.map(({ id }) => `../compare/${comparedName(id)}`)
      void session.edition?.then(({ files }) => keepParts(folder, [...files.comparer, ...texts]))
    }
  }
}

/** Asks for the comparison of the texts that are open; nothing where there is none. */
export function layBeside(session: DraftSession): void {
  const { opened, setting, comparer, page } = session
  const { script, words, sayDraft } = setting
  const [first, second = null] = opened
  if (!first) return
  session.say(sayDraft('comparing'))
  const given = new FormData(page.form).get('place')
  const place = typeof given === 'string' ? given : ''
  comparer.ask({ opened: first, second, place, script, words }, (told) => hearComparer(session, told))
}
