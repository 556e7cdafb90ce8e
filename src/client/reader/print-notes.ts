/** On paper, notes stand at the end, numbered, and the source says where it was read; on screen all is as it was. */
const notes = '.edition .notes:not(.bare)'
let undo: (() => void)[] = []

/** Moves a note to the list and leaves its number behind; gives what puts it back. */
function moveNote(note: HTMLElement, list: HTMLElement, number: number): () => void {
  const place = document.createComment('')
  const mark = document.createElement('sup')
  mark.className = 'print-mark'
  mark.dataset['apparatus'] = ''
  mark.textContent = String(number)
  const text = note.previousElementSibling
  const blocks = text?.querySelectorAll(':scope > :is(p, h3, h4, h5, h6)') ?? []
  ;(blocks[blocks.length - 1] ?? text ?? note.parentElement)?.append(mark)
  const item = document.createElement('li')
  note.replaceWith(place)
  item.append(note)
  list.append(item)
  return () => {
    place.replaceWith(note)
    mark.remove()
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
