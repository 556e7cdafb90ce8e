import { splitId } from '../../policy/paths.ts'
import { compileElements } from '../../compile/compile-elements.ts'
import type { Policy, Script } from '../../policy/index.ts'
import { inOtherScript } from '../../site/elements/in-other-script.ts'
import { toPageElements } from '../../site/elements/page-elements.ts'
import type { ElementReading } from '../../site/elements/show-elements.ts'
import { showElements } from '../../site/elements/show-elements.ts'
import type { Converter } from '../../text/script.ts'
import { fill } from '../../words/fill.ts'
import { nameAnchor } from '../../words/name-anchor.ts'
import type { DraftReading, ElementWords } from '../draft-messages.ts'
import { packNodes } from '../packed-nodes.ts'

/** What the page of a draft knows when it shows its elements: links lead to its own tables, below the text. */
function draftReading(
  { provisions, targets, messages }: Omit<DraftReading, 'shown'>,
  words: ElementWords,
  script: Script,
): ElementReading {
  const lines = new Map(provisions.map(({ anchor, seed }) => [anchor, seed.line]))
  const known = new Set(targets.map(({ id }) => id))
  const noted = new Set<string | null>([
    ...messages.map(({ anchor }) => anchor),
    ...targets.map(({ provision }) => splitId(provision).anchor),
  ])
  return {
    say: (word, ...values) => fill(words[word], values),
    inScript: (text) => text,
    nameOf: (anchor) => nameAnchor(anchor, script),
    target: (id) => (known.has(id) ? `#target-${splitId(id).anchor}` : undefined),
    term: () => undefined,
    citation: () => undefined,
    agency: () => undefined,
    place: () => undefined,
    isNoted: (anchor) => noted.has(anchor),
    sourceOf: (anchor) => ({ line: lines.get(anchor) }),
    strip: () => undefined,
    // nobody else can follow an address into a text that stands here alone
    hasSentences: false,
    noteOn: () => undefined,
    attested: () => undefined,
    boxOrigin: () => '',
  }
}

/** A draft as an edition shows a document, in the scripts asked for. */
export function showDraft(
  tree: Policy,
  read: Omit<DraftReading, 'shown'>,
  { converter, words, scripts }: { converter: Converter; words: ElementWords; scripts: readonly Script[] },
): DraftReading['shown'] {
  const elements = compileElements(tree, converter)
  return Object.fromEntries(
    scripts.map((script) => {
      const own = script === tree.metadata.script ? elements : inOtherScript(elements)
      return [script, packNodes(showElements(toPageElements(own), draftReading(read, words, script)))]
    }),
  )
}
