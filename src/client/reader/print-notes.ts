/** On paper, notes stand at the end, numbered, and the source says where it was read; on screen all is as it was. */
const notes = '.edition .notes:not(.bare)'
/** What a number of a note can stand at the end of. */
const BLOCKS = 'p, h3, h4, h5, h6'
let undo: (() => void)[] = []

/** Moves a note to the list and leaves its number behind; gives what puts it back. */
function moveNote(note: HTMLElement, list: HTMLElement, number: number): () => void {
  const place = document.createComment('')
  const mark = document.createElement('sup')
  mark.className = 'print-mark'
  mark.dataset['apparatus'] = ''
  mark.dataset['n'] = String(number)
  const blocks = [...(note.parentElement?.querySelectorAll(BLOCKS) ?? [])].filter(
    (block) =>
      !block.closest('[data-apparatus]') && block.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  const row = note.closest('.row-notes')?.previousElementSibling?.lastElementChild
  ;(row ?? blocks.at(-1) ?? note.parentElement)?.append(mark)
  const own = [...note.querySelectorAll('.editor-note[id]')].flatMap(({ id }) => [
    ...document.querySelectorAll<HTMLElement>(`.note-mark[href="#${CSS.escape(id)}"]`),
  ])
  const before = own.map((each) => each.dataset['n'])
  for (const each of own) each.dataset['n'] = String(number)
  const item = document.createElement('li')
  note.replaceWith(place)
  item.append(note)
  list.append(item)
  return () => {
    place.replaceWith(note)
    mark.remove()
    own.forEach((each, i) => (each.dataset['n'] = before[i] ?? ''))
  }
}

addEventListener('beforeprint', () => {
  const edition = document.querySelector<HTMLElement>('.edition')
  const address = document.querySelector('[data-print-address]')
  if (address) address.textContent = location.href.split(/[?#]/)[0] ?? ''
  if (!edition || undo.length > 0 || document.documentElement.dataset['notes'] === 'off') return
  const list = document.createElement('ol')
  list.className = 'end-notes'
  const found = [...document.querySelectorAll<HTMLElement>(notes)]
  undo = found.map((note, i) => moveNote(note, list, i + 1))
  if (found.length > 0) edition.after(list)
  undo.push(() => list.remove())
})
addEventListener('afterprint', () => {
  undo.forEach((each) => each())
  undo = []
})

export {}
