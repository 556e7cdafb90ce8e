// Everything that Markdown, GFM or MDX may read as markup: \ ` * _ { } < > [ ] ~ | # ! & and addresses
const SPECIAL = /[\\`*_{}<>[\]~|#!&@]|:(?=\/\/)|\.(?<=www\.)/giu

/** Text as MDX that reads back as the same text, for use inside an element (CommonMark 0.31.2, 2.4; MDX 3). */
export const escapeText = (text: string): string => text.replace(SPECIAL, '\\$&')

/** A value for an attribute in double quotes. */
export const escapeAttribute = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\s+/g, ' ')
