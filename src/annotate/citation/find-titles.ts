/** A title in brackets: offsets of 《 and just behind 》. */
export interface Title {
  start: number
  end: number
  /** True inside another title: 〈…〉 or 《…》 in 《…》. */
  nested: boolean
}

/** What a text holds in 《》 and 〈〉, and the openings that nothing closes. */
export interface Titles {
  titles: Title[]
  unclosed: number[]
}

const PARTNER: Readonly<Record<string, string>> = { '》': '《', '〉': '〈' }

/**
 * Finds the titles of a text, in order of their beginnings. A bracket closes the nearest opening of its kind; what
 * was opened inside it and not closed is left out and reported.
 */
export function findTitles(text: string): Titles {
  const open: { char: string; at: number }[] = []
  const closed: Omit<Title, 'nested'>[] = []
  const unclosed: number[] = []
  for (const { 0: char, index } of text.matchAll(/[《》〈〉]/g)) {
    const opener = PARTNER[char]
    if (opener === undefined) {
      open.push({ char, at: index })
      continue
    }
    if (!open.some((bracket) => bracket.char === opener)) continue
    for (let top = open.pop(); top; top = open.pop()) {
      if (top.char === opener) {
        if (index > top.at + 1) closed.push({ start: top.at, end: index + 1 })
        break
      }
      unclosed.push(top.at)
    }
  }
  unclosed.push(...open.map(({ at }) => at))
  closed.sort((a, b) => a.start - b.start)
  let outer = 0
  const titles = closed.map((title): Title => {
    const nested = title.end <= outer
    outer = Math.max(outer, title.end)
    return { ...title, nested }
  })
  return { titles, unclosed: unclosed.sort((a, b) => a - b) }
}
