const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML and HTML have it, in an element or an attribute with double quotation marks. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (char) => REFERENCES[char] ?? char)
