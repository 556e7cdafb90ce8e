/** Words without width, case and white space. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** Whether a folded text has all the words of a question, which are apart by spaces. */
export const hasWords = (text: string, asked: string): boolean =>
  asked
    .split(/\s+/)
    .map(fold)
    .filter(Boolean)
    .every((part) => text.includes(part))
