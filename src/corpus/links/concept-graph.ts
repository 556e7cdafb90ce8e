import type { Concept } from '../../schemas/vocabulary-concepts.ts'

/** The concepts of a vocabulary by index, with their relations as indices. */
export interface ConceptGraph {
  names: readonly string[]
  means: readonly boolean[]
  /** From the concept itself up to its broadest concept. */
  chains: readonly (readonly number[])[]
  /** Related concepts, in both directions. */
  neighbours: readonly (readonly number[])[]
}

/** Resolves the ids of a vocabulary; a circle of broader concepts is cut where it closes. */
export function buildConceptGraph(concepts: readonly Concept[]): ConceptGraph {
  const index = new Map(concepts.map(({ id }, at) => [id, at]))
  const neighbours = concepts.map(() => new Set<number>())
  concepts.forEach(({ related }, at) => {
    for (const id of related) {
      const other = index.get(id)
      if (other === undefined || other === at) continue
      neighbours[at]?.add(other)
      neighbours[other]?.add(at)
    }
  })
  const chains = concepts.map((concept) => {
    const chain: number[] = []
    for (let next: Concept | undefined = concept; next;) {
      const at = index.get(next.id)
      if (at === undefined || chain.includes(at)) break
      chain.push(at)
      const broader: number | undefined = next.broader === undefined ? undefined : index.get(next.broader)
      next = broader === undefined ? undefined : concepts[broader]
    }
    return chain
  })
  return {
    names: concepts.map(({ name }) => name),
    means: concepts.map(({ means }) => means),
    chains,
    neighbours: neighbours.map((set) => [...set].sort((a, b) => a - b)),
  }
}
