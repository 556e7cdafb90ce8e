/** A phrase with each `{}` in it replaced by the next value, as it stands: `$&` in a title is no pattern. */
export function fill(phrase: string, values: readonly (string | number)[]): string {
  const rest = [...values]
  return phrase.replaceAll('{}', (blank) => String(rest.shift() ?? blank))
}
