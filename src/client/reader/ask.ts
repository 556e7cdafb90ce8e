/**
 * On a Traditional page that was converted, a few characters that are selected can be asked about, and those that no word
 * settles are marked where the reader wants it. What answers is loaded when it is asked for.
 */
import { placeBeside } from '../place-beside.ts'

const article = document.querySelector<HTMLElement>('.edition[data-asked]')
const choice = document.querySelector<HTMLInputElement>('input[name="doubtful"]')
/** Who selects more does not ask about a character. */
const MOST = 4
/** A selection stands for so long before something is offered, milliseconds. */
const REST = 250

const button = document.createElement('button')
button.type = 'button'
button.className = 'ask'
button.dataset['apparatus'] = ''
button.hidden = true
document.body.append(button)

const isTraditional = (): boolean => document.documentElement.lang === 'zh-Hant'

/** What is selected, where that can be asked about. */
function askable(): Range | undefined {
  const selection = getSelection()
  if (!article || !selection?.rangeCount || selection.isCollapsed || !isTraditional()) return undefined
  const range = selection.getRangeAt(0)
  const { commonAncestorContainer: node } = range
  const place = node instanceof Element ? node : node.parentElement
  const { length } = selection.toString().trim()
  const isText = article.contains(node) && !place?.closest('[data-apparatus]')
  return isText && length > 0 && length <= MOST ? range.cloneRange() : undefined
}

function offer(): void {
  const range = askable()
  button.hidden = !range
  if (!range) return
  button.textContent = article?.dataset['ask'] ?? ''
  placeBeside(button, range)
}

let waiting = 0
const offerSoon = (): void => {
  clearTimeout(waiting)
  waiting = window.setTimeout(offer, REST)
}

async function ask(range: Range): Promise<void> {
  const { askAbout } = await import('./ask-about.ts')
  if (article) await askAbout(article, range)
}

async function mark(): Promise<void> {
  const { markDoubtful } = await import('./mark-doubtful.ts')
  if (article) await markDoubtful(article, isTraditional() && choice?.checked === true, ask)
}

if (article) {
  document.addEventListener('selectionchange', offerSoon)
  // the selection stays
  button.addEventListener('pointerdown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    const range = askable()
    button.hidden = true
    if (range) void ask(range)
  })
  choice?.addEventListener('change', () => void mark())
  addEventListener('pageturn', () => choice?.checked && void mark())
}
