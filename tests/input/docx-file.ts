import { strToU8, zipSync } from 'fflate'

export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:mc="mc"'

/** A DOCX file of these parts below `word/`; `document` is the content of the body. */
export function docx(document: string, parts: Record<string, string> = {}): Uint8Array {
  const files = { 'document.xml': `<w:document ${NAMESPACES}><w:body>${document}</w:body></w:document>`, ...parts }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [`word/${name}`, strToU8(content)])))
}

/** A paragraph of a DOCX file. */
export const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
