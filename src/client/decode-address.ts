/** A part of an address as its characters; as it stands where it holds what is no encoding, `#%`. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The id that the fragment of an address names, without words to mark: of the page's own, a link's, any URL's. */
export const idInAddress = ({ hash }: { hash: string }): string => decode(hash.slice(1).replace(/:~:.*$/s, ''))
