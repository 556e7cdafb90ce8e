import { findRoles } from './clauses.ts'
import type { ConceptGraph } from './concept-graph.ts'
import { foldText } from './fold-text.ts'
import type { ComparedRow } from './measure-text.ts'
import type { ConceptReader } from './concept-reader.ts'
import type { Sparse } from './sparse.ts'
import { toSparse } from './sparse.ts'
import type { ReadProvision } from './read-provision.ts'

/** What the title names counts so many times what a clause of the text names. */
const TITLE_FACTOR = 3
/** What the heading above names. */
const PATH_FACTOR = 0.3
/** A means that neither title nor subheading names; in the chapter of safeguards means are the subject. */
const MEANS_FACTOR = 0.4
const SAFEGUARD_MEANS_FACTOR = 0.7
/** What is a kind or part of a concept speaks of that concept too. */
const BROADER_FACTOR = 0.7
/** Saying a thing again adds less than saying it first. */
const AGAIN_FACTOR = 0.4
/** A concept's neighbour that the text does not name stands for it by this share. */
const NEIGHBOUR_FACTOR = 0.35

type Weights = Map<number, number>

function addNeighbours(strengths: Weights, graph: ConceptGraph): void {
  for (const [at, strength] of [...strengths]) {
    for (const neighbour of graph.neighbours[at] ?? []) {
      const known = strengths.get(neighbour) ?? 0
      if (known <= 0) strengths.set(neighbour, Math.min(known, -NEIGHBOUR_FACTOR * strength))
    }
  }
}

/**
 * How much a provision is about each concept, 0 to 1: 0.5 for one clause, 0.75 for a title. Neighbours of what it
 * names have negative values: they match what another provision names, not its neighbours.
 */
export function readObjects(row: ComparedRow, read: ReadProvision, { graph, match, grammar }: ConceptReader): Sparse {
  const weights: Weights = new Map()
  const meansFactor = row.kind === 'safeguard' ? SAFEGUARD_MEANS_FACTOR : MEANS_FACTOR
  const add = (concept: number, factor: number) => {
    let share = factor
    for (const at of graph.chains[concept] ?? []) {
      const weight = graph.means[at] && factor <= 1 ? share * meansFactor : share
      const known = weights.get(at) ?? 0
      weights.set(at, Math.max(known, weight) + AGAIN_FACTOR * Math.min(known, weight))
      share *= BROADER_FACTOR
    }
  }

  for (const { concept } of match(foldText(row.path.at(-1) ?? '').text)) add(concept, PATH_FACTOR)
  const roles = findRoles(read.cut.text, grammar, read.titleEnd + 1)
  let role = 0
  for (const { concept, start, end } of read.mentions) {
    if (end <= read.titleEnd) {
      add(concept, TITLE_FACTOR)
      continue
    }
    while ((roles[role]?.end ?? Infinity) <= start) role++
    add(concept, roles[role]?.factor ?? 1)
  }
  const strengths = new Map([...weights].map(([at, weight]) => [at, weight / (weight + 1)]))
  addNeighbours(strengths, graph)
  return toSparse(strengths)
}
