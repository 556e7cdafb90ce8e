import type { Script } from '../../policy/index.ts'
import type { SoughtTerm } from '../../schemas/vocabulary-terms.ts'
import { joinsWords } from '../joins-words.ts'
import { plain } from '../../text/plain.ts'
import { makeTaken } from '../targets/taken.ts'

/** A form of a term, as the matcher compares it. */
interface Form {
  key: string
  id: string
  /** True for a regional word, which counts in Traditional documents only. */
  regional: boolean
  /** Longer words in which the form is no occurrence: 黑龙江 of 龙江. */
  except: readonly string[]
}

/** The forms of all terms by their first unit, longest first. */
export type TermMatcher = ReadonlyMap<string, readonly Form[]>

/** A term in a text. */
export interface TermMatch {
  id: string
  start: number
  end: number
}

/** Text and forms are compared in one script and width, capitals as small letters; offsets stay. */
const keyOf = (text: string): string => plain(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Arranges the terms for matching; of two terms with one form the first has it. */
export function buildTermMatcher(terms: readonly SoughtTerm[]): TermMatcher {
  const forms = new Map<string, Form>()
  const add = (words: string, { id, except }: SoughtTerm, regional: boolean) => {
    const key = keyOf(words)
    if (!forms.has(key)) forms.set(key, { key, id, regional, except: except.map(keyOf) })
  }
  for (const term of terms) for (const words of [term.term, ...term.forms]) add(words, term, false)
  for (const term of terms) for (const words of [term.regional.tw, term.regional.hk]) if (words) add(words, term, true)
  const matcher = new Map<string, Form[]>()
  for (const form of [...forms.values()].sort((a, b) => b.key.length - a.key.length)) {
    const first = form.key.charAt(0)
    const list = matcher.get(first)
    if (list) list.push(form)
    else matcher.set(first, [form])
  }
  return matcher
}

/** Two Chinese characters, which may fall together by chance: 链主 in 产业链|主要. */
const SHORT = /^\p{Script=Han}{2}$/u

/** Example: 5g must not be found in 15g, nor ar in arm; 5eflops holds eflops. */
const SAME_RUN = /^(?:[a-z]{2}|[0-9]{2})$/

const splitsRun = (text: string, at: number) => SAME_RUN.test(text.slice(at - 1, at + 1))

/** Whether a form at an offset is only part of a longer word that the vocabulary excepts. */
function isExcepted(text: string, start: number, { key, except }: Form): boolean {
  return except.some((word) => {
    const at = word.indexOf(key)
    return at >= 0 && text.startsWith(word, start - at)
  })
}

/**
 * Finds the terms of a text. Where several fit, the longest has the stretch: no match overlaps another. A term of
 * two characters may not join the end of one word with the beginning of another.
 */
export function findTerms(text: string, matcher: TermMatcher, script: Script): TermMatch[] {
  const key = keyOf(text)
  const matches: TermMatch[] = []
  for (let start = 0; start < key.length; start++) {
    for (const form of matcher.get(key.charAt(start)) ?? []) {
      const end = start + form.key.length
      if ((form.regional && script !== 'Hant') || !key.startsWith(form.key, start)) continue
      if (splitsRun(key, start) || splitsRun(key, end) || isExcepted(key, start, form)) continue
      if (SHORT.test(form.key) && joinsWords(key, start)) continue
      matches.push({ id: form.id, start, end })
    }
  }
  return longestFirst(matches, key.length)
}

/** Of overlapping matches the longest, of equally long ones the first; in order of the text. */
function longestFirst(matches: readonly TermMatch[], length: number): TermMatch[] {
  const taken = makeTaken(length)
  const byLength = [...matches].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  return byLength.filter(({ start, end }) => taken.take(start, end)).sort((a, b) => a.start - b.start)
}
