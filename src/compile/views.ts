import type { Policy, TextNode } from '../policy/index.ts'
import { textsOf } from '../policy/index.ts'
import type { RegionalVocabulary } from '../schemas/vocabulary-regional.ts'
import type { OutputFile } from './data.ts'

/** A text with the characters and the width of its seed, of the same length; null for what its own seed has not. */
function asIssued({ text, segments, restored }: TextNode, seed: string): string | null {
  if (restored) return null
  let issued = ''
  for (const { at, offset, length } of segments) {
    issued += text.slice(issued.length, at) + seed.slice(offset, offset + length)
  }
  return issued + text.slice(issued.length)
}

/** `views/issued-<document>.json`: the blocks of a document as its seed has them, for the view of it as issued. */
export function issuedFile(tree: Policy, seedText: (file: string) => string): OutputFile {
  const { id, script, seed } = tree.metadata
  const blocks = textsOf(tree).map((node) => asIssued(node, seedText(seed.file)))
  return { path: `views/issued-${id}.json`, content: JSON.stringify({ lang: `zh-${script}`, blocks }) }
}

/** `views/glosses.json`: regional words, each with what is said elsewhere where that differs and would not mislead. */
export function glossFile({ words }: RegionalVocabulary, toHant: (text: string) => string): OutputFile {
  const glosses = words
    .filter(({ taiwan, hongkong }) => taiwan || hongkong)
    .map(({ mainland, taiwan, hongkong, no_gloss }) => {
      const hant = toHant(mainland)
      const usual = (list: string[] | undefined) => (!no_gloss && list?.[0] && list[0] !== hant ? list[0] : null)
      return { hans: mainland, hant, taiwan: usual(taiwan), hongkong: usual(hongkong) }
    })
  return { path: 'views/glosses.json', content: JSON.stringify(glosses) }
}
