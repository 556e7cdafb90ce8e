/** Up to so many pages are all named. */
const ALL = 24

/** Pages on each side of the one that is read. */
const NEAR = 3

/** The numbers of pages that a page names: all, or the first, the last and those near it; null stands for a gap. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1)
  if (pages <= ALL) return numbers
  const named = numbers.filter((each) => each === 1 || each === pages || Math.abs(each - page) <= NEAR)
  return named.flatMap((each, index) => (index > 0 && each - (named[index - 1] ?? each) > 1 ? [null, each] : [each]))
}
