import { findRoles } from './clauses.ts'
import type { ConceptGraph } from './concept-graph.ts'
import { foldText } from './fold-text.ts'
import type { ComparedRow } from './measure-text.ts'
import type { ConceptReader } from './concept-reader.ts'
import type { Sparse } from './sparse.ts'
import { toSparse } from './sparse.ts'
import type { ReadProvision } from './read-provision.ts'
import { OBJECTS } from './weights.ts'

type Weights = Map<number, number>

function addNeighbours(strengths: Weights, graph: ConceptGraph): void {
  for (const [at, strength] of [...strengths]) {
    for (const neighbour of graph.neighbours[at] ?? []) {
      const known = strengths.get(neighbour) ?? 0
      if (known <= 0) strengths.set(neighbour, Math.min(known, -OBJECTS.neighbour * strength))
    }
  }
}

/**
 * How much a provision is about each concept, 0 to 1: 0.5 for one clause, 0.75 for a title. Neighbours of what it
 * names have negative values: they match what another provision names, not its neighbours.
 */
export function readObjects(row: ComparedRow, read: ReadProvision, { graph, match, grammar }: ConceptReader): Sparse {
  const weights: Weights = new Map()
  const meansFactor = row.kind === 'safeguard' ? OBJECTS.safeguardMeans : OBJECTS.means
  const add = (concept: number, factor: number) => {
    let share = factor
    for (const at of graph.chains[concept] ?? []) {
      const weight = graph.means[at] && factor <= 1 ? share * meansFactor : share
      const known = weights.get(at) ?? 0
      weights.set(at, Math.max(known, weight) + OBJECTS.again * Math.min(known, weight))
      share *= OBJECTS.broader
    }
  }

  for (const { concept } of match(foldText(row.path.at(-1) ?? '').text)) add(concept, OBJECTS.path)
  const roles = findRoles(read.cut.text, grammar, read.titleEnd + 1)
  let role = 0
  for (const { concept, start, end } of read.mentions) {
    if (end <= read.titleEnd) {
      add(concept, OBJECTS.title)
      continue
    }
    while ((roles[role]?.end ?? Infinity) <= start) role++
    add(concept, roles[role]?.factor ?? 1)
  }
  const strengths = new Map([...weights].map(([at, weight]) => [at, weight / (weight + 1)]))
  addNeighbours(strengths, graph)
  return toSparse(strengths)
}
