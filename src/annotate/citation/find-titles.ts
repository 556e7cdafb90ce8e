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
  /** Where titles begin that stand in too many others to be read. */
  tooDeep: number[]
}

/** A title in this many others is not read: 《关于转发〈关于印发《…》的通知〉的通知》 has three. */
const DEEPEST = 6

const PARTNER: Readonly<Record<string, string>> = { '》': '《', '〉': '〈' }

/**
 * Finds the titles of a text, in order of their beginnings. A bracket closes the nearest opening of its kind; what
 * was opened inside it and not closed is left out and reported.
 */
export function findTitles(text: string): Titles {
  const open: { char: string; at: number }[] = []
  const waiting = new Map<string, number>()
  const wait = (char: string, change: number) => waiting.set(char, (waiting.get(char) ?? 0) + change)
  const closed: Omit<Title, 'nested'>[] = []
  const unclosed: number[] = []
  for (const { 0: char, index } of text.matchAll(/[《》〈〉]/g)) {
    const opener = PARTNER[char]
    if (opener === undefined) {
      open.push({ char, at: index })
      wait(char, 1)
      continue
    }
    if (!waiting.get(opener)) continue
    for (let top = open.pop(); top; top = open.pop()) {
      wait(top.char, -1)
      if (top.char === opener) {
        if (index > top.at + 1) closed.push({ start: top.at, end: index + 1 })
        break
      }
      unclosed.push(top.at)
    }
  }
  for (const { at } of open) unclosed.push(at)
  closed.sort((a, b) => a.start - b.start)
  const around: number[] = []
  const titles: Title[] = []
  const tooDeep: number[] = []
  for (const title of closed) {
    while ((around.at(-1) ?? Infinity) <= title.start) around.pop()
    if (around.length < DEEPEST) titles.push({ ...title, nested: around.length > 0 })
    else tooDeep.push(title.start)
    around.push(title.end)
  }
  return { titles, unclosed: unclosed.sort((a, b) => a - b), tooDeep }
}
