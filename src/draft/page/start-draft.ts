/** A reader's own text, read and laid beside the edition by workers of this page. Nothing leaves the page and nothing is stored. */
import { keepThisPage } from '../../client/offline/register.ts'
import { layBeside } from './lay-beside.ts'
import { watchSent } from './count-sent.ts'
import { takeDrops } from './draft-fields.ts'
import type { DraftSession } from './draft-session.ts'
import { clearSession, openSession } from './draft-session.ts'
import { findPageParts } from './page-parts.ts'
import { readTexts } from './read-texts.ts'

/** Says how many bytes the page has sent: none. */
function countSent({ setting }: DraftSession): void {
  let sent = 0
  watchSent((bytes) => {
    sent += bytes
    const place = document.querySelector('[data-draft-sent]')
    if (place) place.textContent = setting.sayDraft('sent', sent)
  })
}

function start(session: DraftSession): void {
  const { form } = session.page
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void readTexts(session)
  })
  form.querySelector('[data-draft-compare]')?.addEventListener('click', () => layBeside(session))
  form.querySelector('[data-draft-clear]')?.addEventListener('click', () => {
    clearSession(session)
    form.reset()
    form.dispatchEvent(new Event('change'))
    session.say(session.setting.sayDraft('cleared'))
  })
  takeDrops(form, () => void readTexts(session))
  addEventListener('beforeunload', (event) => {
    const typed = [...form.querySelectorAll('textarea')].some(({ value }) => value !== '')
    if (session.state !== null || typed) event.preventDefault()
  })
  countSent(session)
  session.reader.start()
}

const found = findPageParts(document.querySelector<HTMLElement>('[data-draft]'))
if (found) start(openSession(found))
void keepThisPage().catch(() => undefined)
