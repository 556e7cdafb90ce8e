/** Two nodes that can be made the same without a new one. */
const isLike = (own: Node | undefined, wanted: Node | undefined): boolean =>
  own !== undefined && wanted !== undefined && own.nodeName === wanted.nodeName

/** Sets what differs; an attribute that only the page that stands here has is what the reader did to it. */
function takeAttributes(own: Element, wanted: Element): void {
  for (const { name, value } of wanted.attributes) if (own.getAttribute(name) !== value) own.setAttribute(name, value)
}

/**
 * Makes a node of this page into one of another page, keeping what is there: texts and attributes change, nodes stay as
 * long as they begin or end their parent in the same order. What lies between is taken away or copied over. A pair that
 * `later` takes is left as it is.
 */
export function morph(own: Node, wanted: Node, later: (own: Node, wanted: Node) => boolean = () => false): void {
  if (later(own, wanted)) return
  if (own instanceof CharacterData && wanted instanceof CharacterData) {
    if (own.data !== wanted.data) own.data = wanted.data
    return
  }
  if (own instanceof Element && wanted instanceof Element) takeAttributes(own, wanted)
  const [here, there] = [[...own.childNodes], [...wanted.childNodes]]
  const both = Math.min(here.length, there.length)
  let start = 0
  while (start < both && isLike(here[start], there[start])) start++
  let end = 0
  while (end < both - start && isLike(here.at(-1 - end), there.at(-1 - end))) end++
  for (const old of here.slice(start, here.length - end)) old.remove()
  const behind = here[here.length - end] ?? null
  for (const added of there.slice(start, there.length - end)) own.insertBefore(document.importNode(added, true), behind)
  here.forEach((child, index) => {
    const kept = index < start ? index : index >= here.length - end ? index - here.length + there.length : -1
    const match = there[kept]
    if (match) morph(child, match, later)
  })
}
