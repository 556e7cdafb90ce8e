/** Answers a question about characters of a Traditional page: where each comes from, why it stands so, what else it might be. */
import { placeBeside } from '../place-beside.ts'
import { fill } from '../../words/fill.ts'
import type { AskedCharacter, AskedFile } from './asked.ts'
import { askedAt } from './asked.ts'
import { askedText, offsetIn, readAsked } from './asked-text.ts'
import { copyOut, reportOf } from './provision-menu.ts'

const HAN = /\p{Script=Han}/u

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

/** What is known of one character, under the character itself. */
function answerOn(known: AskedCharacter, { words }: AskedFile): Element[] {
  const list = document.createElement('dl')
  for (const [name, value] of [
    [words.source, known.char],
    [words.form, known.form],
    [words.others, known.others],
    [words.why, known.why],
    [words.state, known.state],
  ] as const) {
    const row = document.createElement('div')
    row.append(element('dt', name), element('dd', value))
    if (name === words.source) row.lastElementChild?.setAttribute('lang', 'zh-Hans')
    list.append(row)
  }
  return [element('h3', known.form), list]
}

/** A button that copies what an editor needs to look at the characters. */
function reporter(block: Element, characters: string, { words }: AskedFile): Element {
  const line = document.createElement('p')
  const button = element('button', words.report)
  const status = element('span', '')
  button.type = 'button'
  status.role = 'status'
  button.addEventListener('click', () => {
    const link =
      block.closest('.unit, .box, .instrument')?.querySelector<HTMLAnchorElement>('.permalink') ??
      document.querySelector<HTMLAnchorElement>('.cite-document')
    if (link) void copyOut(`${reportOf(link)} 「${characters}」`, words.reported, status)
  })
  line.className = 'ask-report'
  line.append(button, status)
  return line
}

/** Opens the answer beside the characters of a range, which stands in the text. Does nothing where it cannot be had. */
export async function askAbout(article: HTMLElement, range: Range): Promise<void> {
  const panel = document.querySelector<HTMLElement>('#entry')
  const body = panel?.querySelector<HTMLElement>('[data-entry-body]')
  const more = panel?.querySelector<HTMLAnchorElement>('a')
  const place = askedText(range.startContainer)
  const start = place && offsetIn(place, range.startContainer, range.startOffset)
  if (!panel || !body || !more || !place || start === undefined) return
  const file = await readAsked(article)
  const end = offsetIn(place, range.endContainer, range.endOffset) ?? place.text.length
  const asked = Array.from({ length: end - start }, (_, index) => start + index)
  const known = asked.flatMap((at) => askedAt(file.characters, place.text, at) ?? [])
  const others = asked.map((at) => place.text.charAt(at)).filter((char) => HAN.test(char))
  body.replaceChildren(
    ...(known.length > 0
      ? known.flatMap((each) => answerOn(each, file))
      : [element('p', fill(file.words.one, [others.join('')]))]),
    reporter(place.block, place.text.slice(start, end), file),
  )
  if (known[0]) more.href = known[0].ledger
  more.hidden = known.length === 0
  panel.showPopover()
  placeBeside(panel, range)
  panel.focus({ preventScroll: true })
}
