import { keyOf } from '../text/key.ts'
import { shingles } from '../text/shingles.ts'
import type { Metadata, Policy } from '../policy/index.ts'
import { textsOf } from '../policy/index.ts'

/** A text that is another text of a document, though nobody has said so. */
export interface Recognised {
  witness: Policy
  document: Policy
  /** Share of the shorter text's runs of five characters that the other has too. */
  share: number
}

/** Least share of common runs: enough by itself, and where title or number are the same too. */
const SHARE = { alone: 0.9, named: 0.7 }
/** Least length of the shorter text against the longer one: a text quoted in a collection is no text of it. */
const LENGTH = 0.5
/** Texts of fewer characters say too little to be told apart by their words. */
const LEAST = 100
/** Shortest title that names a document. */
const TITLE = 6
/** One run in so many finds candidates; of these, all runs are compared. */
const SAMPLE = 16
/** Least share of the sampled runs, below that of all since a sample varies. */
const CANDIDATE = 0.4
/** A run in more texts than this is a formula and finds nothing. */
const FORMULA = 64

interface Body {
  tree: Policy
  text: string
  /** A part of the text's runs, the same runs in every text. */
  sample: number[]
}

const isSampled = (hash: number): boolean => Math.imul(hash, 0x9e3779b1) >>> 0 < 2 ** 32 / SAMPLE

/** The letters and digits of a text, in one script and width. */
const folded = (text: string): string => keyOf(text).replace(/[^\p{L}\p{N}]+/gu, '')

function bodyOf(tree: Policy): Body {
  const text = folded(
    textsOf(tree)
      .map((node) => node.text)
      .join(''),
  )
  return { tree, text, sample: [...shingles(text)].filter(isSampled) }
}

const KNOWN = ['number', 'dated', 'region', 'published'] as const

/** How much a text says of itself: the one that says most, or is longest, stands for the document. */
const knownOf = ({ metadata }: Policy): number =>
  KNOWN.filter((field) => metadata[field] !== null).length + (metadata.issuer.length > 0 ? 1 : 0)

/** Whether both state a field and differ in it: a plan copied by another city, a later version of a law. */
function contradict(a: Metadata, b: Metadata): boolean {
  const differ = (x: string | null, y: string | null) => x !== null && y !== null && folded(x) !== folded(y)
  return (
    differ(a.number, b.number) || differ(a.dated, b.dated) || differ(a.region?.code ?? null, b.region?.code ?? null)
  )
}

/** Whether two texts that do not contradict each other bear one number or one title; a shorter title names nothing. */
const agree = (a: Metadata, b: Metadata): boolean =>
  (a.number !== null && b.number !== null) || (folded(a.title).length >= TITLE && folded(a.title) === folded(b.title))

/** Share of the shorter text's runs that the longer one has. */
function shareOf(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const [runs, all] = [shingles(short), shingles(long)]
  let common = 0
  for (const run of runs) if (all.has(run)) common++
  return common / (runs.size || 1)
}

/**
 * Finds the texts that are other texts of a document in the corpus: a reprint, a page posted again, HTML and PDF of one
 * notice. They share nine tenths of the shorter one's runs of five characters, or seven tenths and title or number, and
 * contradict each other in no number, date or place (Broder 1997, with a sample of the runs for candidates). `decided`
 * holds the ids about which an editor has spoken. Time is linear in the length of all texts.
 */
export function recogniseWitnesses(trees: readonly Policy[], decided: ReadonlySet<string>): Recognised[] {
  const bodies = trees
    .map(bodyOf)
    .filter(({ tree, text }) => text.length >= LEAST && tree.metadata.witnessOf === null)
    .sort((a, b) => knownOf(b.tree) - knownOf(a.tree) || b.text.length - a.text.length)
  const holders = new Map<number, number[]>()
  const found: Recognised[] = []
  bodies.forEach((body, at) => {
    const { tree, sample } = body
    const counts = new Map<number, number>()
    for (const run of sample)
      for (const other of holders.get(run) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1)
    const same = decided.has(tree.metadata.id)
      ? undefined
      : [...counts]
          .sort(([a], [b]) => a - b)
          .flatMap(([other, count]) => {
            const candidate = bodies[other]
            if (!candidate || count < CANDIDATE * Math.min(sample.length, candidate.sample.length)) return []
            const share = shareAsSame(body, candidate)
            return share === null ? [] : [{ witness: tree, document: candidate.tree, share }]
          })[0]
    if (same) found.push(same)
    else for (const run of sample) add(holders, run, at)
  })
  return found
}

/** The share of common runs of two texts of one document; null where they are of two. */
function shareAsSame(a: Body, b: Body): number | null {
  const [x, y] = [a.tree.metadata, b.tree.metadata]
  const [short, long] = [a.text.length, b.text.length].sort((one, other) => one - other)
  if ((short ?? 0) < LENGTH * (long ?? 0) || contradict(x, y)) return null
  const share = shareOf(a.text, b.text)
  return share >= (agree(x, y) ? SHARE.named : SHARE.alone) ? share : null
}

function add(holders: Map<number, number[]>, run: number, at: number): void {
  const list = holders.get(run) ?? []
  if (list.length < FORMULA) list.push(at)
  holders.set(run, list)
}

/** The trees, those recognised as witnesses of their documents. */
export function joinWitnesses(trees: readonly Policy[], recognised: readonly Recognised[]): Policy[] {
  const documentOf = new Map(recognised.map(({ witness, document }) => [witness, document.metadata.id]))
  return trees.map((tree) => {
    const witnessOf = documentOf.get(tree)
    return witnessOf === undefined ? tree : { ...tree, metadata: { ...tree.metadata, witnessOf } }
  })
}
