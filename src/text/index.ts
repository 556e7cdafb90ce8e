// `script.ts` and what it stands on are not here: they carry dictionaries of megabytes, are imported by name and only at
// build. Scripts of pages import `fold.ts` by name.
export { foldForSearch, stripForSearch, type Stripped } from './fold.ts'
export { isHan, isWide } from './han.ts'
export { fromChineseNumeral, fromCircled, fromRocYear, fromRoman, parseNumber, toChineseNumeral } from './numerals.ts'
export { splitSentences, type Stretch } from './sentences.ts'
export { restoreWidth } from './width.ts'
