/** The styles of the search, which no page links before they are needed. */
import address from './search.css?url'

let loaded: Promise<void> | undefined

/** Links the styles and waits for them; without them everything still works. */
export function loadStyles(): Promise<void> {
  loaded ??= new Promise((done) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = address
    link.addEventListener('load', () => done())
    link.addEventListener('error', () => done())
    document.head.append(link)
  })
  return loaded
}
