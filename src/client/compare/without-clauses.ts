/** A provision's words with who is responsible for it. */
export interface WordsOfProvision {
  text: string
  /** Names of agencies as they are written in the text. */
  responsible: readonly string[]
}

/** Stands for each unit of a clause of responsibility; no text holds it. */
export const APART = '\0'

/** Of a bracket or line that names who is responsible, names make up at least this share; the rest are labels and marks. */
const SHARE = 1 / 3

/** Example: （责任单位：各县（市、区）人民政府）, brackets inside it with it. */
const BRACKET = /（(?:[^（）\n]|（[^（）\n]*）)*）|\((?:[^()\n]|\([^()\n]*\))*\)|〔[^〔〕\n]*〕|【[^【】\n]*】/gu
const LINE = /[^\n]+/gu

/**
 * The words of a provision with `APART` for its clauses of responsibility, of the same length: what two provisions have
 * in common in them are names of agencies, which shared wording leaves out as well.
 */
export function withoutClauses({ text, responsible }: WordsOfProvision): string {
  const names = responsible.toSorted((x, y) => y.length - x.length)
  const apart = (part: string) => {
    const rest = names.reduce((left, name) => left.replaceAll(name, ''), part)
    return part.length - rest.length >= part.length * SHARE ? APART.repeat(part.length) : part
  }
  return names.length === 0 ? text : text.replace(BRACKET, (part) => apart(part)).replace(LINE, (part) => apart(part))
}
