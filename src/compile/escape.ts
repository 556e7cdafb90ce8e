// Everything that Markdown, GFM or MDX may read as markup: \ ` * _ { } < > [ ] ~ | # ! & and addresses
const SPECIAL = /[\\`*_{}<>[\]~|#!&@]|:(?=\/\/)|\.(?<=www\.)/giu

// A line end as it is would end the paragraph inside its element: 甲<LF>乙
const LINE_END = /[\n\r]/g

/** Text as MDX that reads back as the same text, for use inside an element (CommonMark 0.31.2, 2.4; MDX 3). */
export const escapeText = (text: string): string =>
  text.replace(SPECIAL, '\\$&').replace(LINE_END, (end) => `&#${end.charCodeAt(0)};`)

/** A value for an attribute in double quotes. */
export const escapeAttribute = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\s+/g, ' ')
