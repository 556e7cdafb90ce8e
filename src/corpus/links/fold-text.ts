import { foldForSearch } from '../../text/fold.ts'

/** A text made comparable, with the way back: folded unit `i` stands at `at[i]` of the original, `at[length]` is its end. */
export interface FoldedText {
  text: string
  at: Uint32Array
}

/** Quotation marks and blanks, not line ends: “双随机、一公开” and 双随机、一公开 are the same words. */
const SILENT_UNITS = '" \t\r\u00a0\u2002\u2003\u3000'
/** Whether each unit, by number, is one of them. */
const SILENT = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  SILENT_UNITS.includes(String.fromCharCode(code)) ? 1 : 0,
)

/** Folds width, case and script and leaves out quotation marks and blanks. */
export function foldText(original: string): FoldedText {
  const folded = foldForSearch(original)
  const at = new Uint32Array(folded.length + 1)
  let text = ''
  let length = 0
  let done = 0
  for (let i = 0; i < folded.length; i++) {
    if (SILENT[folded.charCodeAt(i)] === 1) {
      text += folded.slice(done, i)
      done = i + 1
    } else at[length++] = i
  }
  at[length] = original.length
  return { text: text + folded.slice(done), at: at.subarray(0, length + 1) }
}
