/** Prints some clauses of a document alone: those that are selected, else one; with the headings above them. */
const CLAUSES = '.edition :is(.unit, .box)'
/** What can be left out by itself. */
const STRETCHES = '.edition :is(.unit-own, .box, .line, .instrument-role, .signature)'

/** The clauses that the reader's selection touches, if `clause` is one of them; else `clause` alone. */
function chosenWith(clause: Element): Element[] {
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return [clause]
  const touched = [...document.querySelectorAll(CLAUSES)].filter((each) => {
    const own = each.querySelector(':scope > .unit-own') ?? each
    return selection.containsNode(own, true)
  })
  return touched.includes(clause) ? touched : [clause]
}

/** Opens the browser's print dialogue for a clause, or for the selection it is in; then all is as it was. */
export function printClauses(clause: Element): void {
  const root = document.documentElement
  const chosen = chosenWith(clause)
  const isKept = (stretch: Element) =>
    chosen.some(
      (each) => each.contains(stretch) || (stretch.matches('.unit-own') && stretch.parentElement?.contains(each)),
    )
  const left = [...document.querySelectorAll(STRETCHES)].filter((each) => !isKept(each))
  for (const each of left) each.toggleAttribute('data-unprinted', true)
  root.dataset['printSome'] = ''
  addEventListener(
    'afterprint',
    () => {
      delete root.dataset['printSome']
      for (const each of left) each.removeAttribute('data-unprinted')
    },
    { once: true },
  )
  print()
}
