/** True if there is anything to look for: a letter, a character or a figure. */
export const isQuery = (query: string): boolean => /[\p{L}\p{N}]/u.test(query)
