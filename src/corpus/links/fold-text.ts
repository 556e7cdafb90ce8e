import { foldForSearch } from '../../text/fold.ts'

/** A text made comparable, with the way back: folded unit `i` stands at `at[i]` of the original, `at[length]` is its end. */
export interface FoldedText {
  text: string
  at: Uint32Array
}

/** Quotation marks and blanks, not line ends: “双随机、一公开” and 双随机、一公开 are the same words. */
const SILENT = new Set([...'" \t\r\u00a0\u2002\u2003\u3000'])

/** Folds width, case and script and leaves out quotation marks and blanks. */
export function foldText(original: string): FoldedText {
  const folded = foldForSearch(original)
  const at = new Uint32Array(folded.length + 1)
  let text = ''
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charAt(i)
    if (SILENT.has(unit)) continue
    at[text.length] = i
    text += unit
  }
  at[text.length] = original.length
  return { text, at: at.subarray(0, text.length + 1) }
}
