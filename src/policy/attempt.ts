/** One text never stops the others: steps over many texts that leave out those for which they throw. */

type Report<Item> = (item: Item, error: unknown) => void

/** What a step gives for each item; an item for which it throws is reported and left out. */
export function attemptEach<Item, Result>(
  items: readonly Item[],
  step: (item: Item) => Result,
  report: Report<Item>,
): Result[] {
  return items.flatMap((item): Result[] => {
    try {
      return [step(item)]
    } catch (error) {
      report(item, error)
      return []
    }
  })
}

/**
 * What a step gives for all items together. If it throws, the first item without which those before it pass is left out
 * and the step is done again; what was left out is reported after the step has passed. Throws only if the step fails
 * without any item.
 */
export function attemptAll<Item, Result>(
  items: readonly Item[],
  step: (items: Item[]) => Result,
  report: Report<Item>,
): Result {
  let left = [...items]
  const refused: [Item, unknown][] = []
  for (;;) {
    try {
      const result = step(left)
      for (const [item, error] of refused) report(item, error)
      return result
    } catch (error) {
      const culprit = left[lengthOfPassing(left, step)]
      if (culprit === undefined) throw error
      refused.push([culprit, error])
      left = left.filter((item) => item !== culprit)
    }
  }
}

/** How many of the items, from the first, pass a step that fails for all of them: found by halves. */
function lengthOfPassing<Item>(items: readonly Item[], step: (items: Item[]) => unknown): number {
  const passes = (length: number) => {
    try {
      step(items.slice(0, length))
      return true
    } catch {
      return false
    }
  }
  if (!passes(0)) return items.length
  let low = 0
  let high = items.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (passes(middle)) low = middle
    else high = middle
  }
  return low
}
