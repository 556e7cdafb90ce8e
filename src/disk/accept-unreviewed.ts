import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Document, YAMLMap, isMap, isScalar, parseDocument } from 'yaml'
import type { Unreviewed } from '../corpus/unreviewed.ts'
import type { Folders } from './folders.ts'

const HEAD = `# Characters with more than one Traditional form that were taken as right, beside those of the program: the character,
# its form, and the words it stands in with that form.
`

/** The map at a key of a map; made where its key belongs among sorted keys, else at the end. */
function mapAt(map: YAMLMap, key: string): YAMLMap {
  const known = map.get(key)
  if (isMap(known)) return known
  const made = new YAMLMap()
  insert(map, key, made)
  return made
}

function insert(map: YAMLMap, key: string, value: unknown): void {
  map.set(key, value)
  const keys = map.items.map((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key))
  const own = map.items.pop()
  keys.pop()
  const isSorted = keys.every((each, i) => i === 0 || (keys[i - 1] ?? '') < each)
  const at = isSorted ? keys.findIndex((each) => each > key) : -1
  if (own) map.items.splice(at < 0 ? keys.length : at, 0, own)
}

/**
 * Writes the words of unreviewed characters into `content/vocabulary/script-review.yaml` of the corpus, where comments
 * and order stay. Gives the file, relative to the program, and how many words were new.
 */
export function acceptUnreviewed({ root, corpus }: Folders, unreviewed: readonly Unreviewed[]) {
  const path = join(corpus, 'content', 'vocabulary', 'script-review.yaml')
  const source = existsSync(path) ? readFileSync(path, 'utf8') : HEAD
  const document = parseDocument(source)
  const contents = isMap(document.contents) ? document.contents : new YAMLMap()
  let added = 0
  for (const { char, form, words } of unreviewed) {
    const forms = mapAt(contents, char)
    const known = String(forms.get(form) ?? '')
      .split(' ')
      .filter(Boolean)
    const fresh = words.filter((word) => !known.includes(word))
    if (fresh.length === 0) continue
    added += fresh.length
    const list = [...known, ...fresh].sort().join(' ')
    if (forms.has(form)) forms.set(form, list)
    else insert(forms, form, list)
  }
  if (added > 0) {
    mkdirSync(dirname(path), { recursive: true })
    // a file of comments alone has no map yet
    const isFilled = isMap(document.contents)
    const text = (isFilled ? document : new Document(contents)).toString({ lineWidth: 0 })
    writeFileSync(path, isFilled ? text : source + text)
  }
  return { path: relative(root, path), added }
}
