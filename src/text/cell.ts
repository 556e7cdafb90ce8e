/**
 * What spreadsheet programs run as a formula, also the full-width signs that Chinese and Japanese ones take for it
 * (OWASP, CSV Injection); marks of ours before it count, so that each can be taken off again. Example: =1+1, ＋5G, @SUM(A1)
 */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u

/** A text as a cell that no spreadsheet runs: `'` before what would be a formula. Numbers are no texts and need none. */
export const guardCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
