/** What a citation is made of; strings in the script of the page. */
export interface Cited {
  /** Issuing organs, the first one first. */
  issuers: readonly string[]
  title: string
  /** Number of the document, `浙政发〔2023〕2号`; empty if it has none. */
  number: string
  /** ISO date of the document, also a year or a month alone; empty if not known. */
  dated: string
  /** Number of the provision in the edition, `2.1.1`; empty for the whole document. */
  anchor: string
  /** Absolute address of the provision. */
  address: string
  /** The same with the first words of the provision, so that it is found even where its anchor is gone (text fragment). */
  exact: string
  /** Day the address was read, ISO date. */
  accessed: string
  /** Id of the document. */
  document: string
  /** Language tag of the page, BCP 47. */
  language: string
}

/** So many characters of a provision are enough to find it by. */
const WORDS = 10

/**
 * An address with a text fragment (https://wicg.github.io/scroll-to-text-fragment/): a browser that knows it marks the words,
 * another goes to the anchor. As it was where there are no words.
 */
export function addressWithWords(address: string, text: string): string {
  const words =
    text
      .slice(0, WORDS)
      .split(/[\n\t]/u)[0]
      ?.trim() ?? ''
  if (words === '') return address
  const hash = address.includes('#') ? '' : '#'
  return `${address}${hash}:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`
}
