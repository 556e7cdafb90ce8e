/** Responsibility clauses below the last item of a group that are the whole group's. */
import type { Block, Instrument, Unit } from '../policy/index.ts'
import { isAnchored } from '../policy/index.ts'
import { keyOf } from '../text/key.ts'
import { endsInClause } from './boxes.ts'
import { isOnlyClauses } from './clause-lines.ts'

const isUnit = (block: Block): block is Unit => isAnchored(block) && block.type !== 'box' && block.type !== 'matter'

/** A clause on lines of its own. */
const isClause = (block: Block): boolean =>
  block.type === 'responsibility' || (block.type === 'paragraph' && isOnlyClauses(keyOf(block.text)))

/** Whether a unit says who is responsible, itself or in a unit below it. */
const carries = (unit: Unit): boolean =>
  unit.children.some((child) =>
    isUnit(child)
      ? carries(child)
      : isClause(child) ||
        ((child.type === 'paragraph' || child.type === 'heading') && endsInClause(keyOf(child.text))),
  )

/** Units with several units below them, the deepest first. */
function groupsOf(blocks: readonly Block[]): Unit[] {
  return blocks.filter(isUnit).flatMap((unit) => {
    const below = groupsOf(unit.children)
    return unit.children.filter(isUnit).length > 1 ? [...below, unit] : below
  })
}

/**
 * Gives a clause that stands on a line of its own below the last of several items to the group of them: no other item
 * has one, here and in all of the instrument. Where items have clauses of their own, the last one's is its own too.
 */
export function liftGroupClauses(instrument: Instrument): void {
  const groups = groupsOf(instrument.children)
  const itemsOf = (group: Unit) => group.children.filter(isUnit)
  // a group whose items hold items themselves says nothing about the lowest ones
  const lowest = groups.filter((group) => itemsOf(group).every((item) => itemsOf(item).length === 0))
  if (lowest.some((group) => itemsOf(group).slice(0, -1).some(carries))) return
  for (const group of lowest) {
    const last = itemsOf(group).at(-1)
    const clause = last?.children.at(-1)
    if (!last || !clause || !isClause(clause) || last.children.length < 2) continue
    last.children.pop()
    group.children.push(clause)
  }
}
