/**
 * Dashes and waves that stand between the ends of a range, as the inside of a character class: hyphens, dashes of every
 * length, the bar and the box line that stand for the Chinese dash (U+2015, U+2500), minus signs, waves, in either
 * width. Example: each mark of 6%─8%, 5%―7%, 3～5个.
 */
export const RANGE_DASHES = '\\-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\uff0d\ufe63~\u02dc\u223c\u301c\uff5e'

/** What stands between the ends of a range: dashes, one or several, or a word. Example: —— and 至. */
export const RANGE = `(?:[${RANGE_DASHES}]{1,4}|至|到)`
