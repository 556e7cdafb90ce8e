import { foldAstral, throughAstral } from './astral.ts'
import type { Replacement } from './entries.ts'
import { simplifiedToTaiwan, taiwanToSimplified } from './opencc.ts'
import { simplifiedByTraditional } from './simplified.ts'
import type { Phrases } from './phrases.ts'
import { findBorders, indexPhrases, replacePhrases } from './phrases.ts'
import { divisions } from '../policy/divisions.ts'
import { sliceAs } from './same-place.ts'
import { splitWords } from './words.ts'

/** A word whose form differs from OpenCC's, and why. `word` and `form` are of one length. */
interface ScriptException {
  word: string
  form: string
  reason: string
}

/** Words in which a character takes one form, separated by spaces, by where that is known from. */
interface Family {
  char: string
  form: string
  opencc?: string | undefined
  attested?: string | undefined
  sense?: string | undefined
}

/** The project's exceptions (`content/vocabulary/script.yaml`): Simplified words with their Traditional form. */
export interface ScriptExceptions {
  to_hant: readonly ScriptException[]
  /** Traditional words with their Simplified form, beyond the first list read backwards. */
  to_hans?: readonly ScriptException[] | undefined
  /** Stretches of Simplified text by regular expressions, each with a form of its length. */
  patterns?: readonly { pattern: string; form: string }[] | undefined
  /** Words by the character that has several forms (`script-words.yaml`); each counts where it cuts no word in two. */
  words?: { to_hant: readonly Family[]; to_hans: readonly Family[] } | undefined
}

/** Converts whole paragraphs between the scripts, character by character: their number never changes. */
export interface Converter {
  toHant: (text: string) => string
  toHans: (text: string) => string
}

const CORNER_OF: ReadonlyMap<string, string> = new Map([
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
])
const CURLY_OF: ReadonlyMap<string, string> = new Map([...CORNER_OF].map(([curly, corner]) => [corner, curly]))

/** Example: the apostrophe in Xi’an, which is no quotation mark. */
const CURLY = /[“”‘]|’(?![A-Za-z])|(?<![A-Za-z])’/g
const CORNER = /[「」『』]/g

/** An exception this long holds whatever the dictionary of words says: 链长制 before 作为, which it takes for 制作|为. */
const SURE_LENGTH = 3

/** What one direction consists of. */
interface Direction {
  /** Phrases of OpenCC's, one step after the other. */
  steps: readonly Phrases[]
  /** The project's words by their character. */
  words: Phrases
  /** Stretches found by regular expressions. */
  patterns: readonly (readonly [RegExp, string])[]
  exceptions: Phrases
  wordsOf: (text: string) => string[]
  setMarks: (text: string) => string
}

/** One direction: the steps, the project's words over their result, patterns and exceptions, then quotation marks. */
function makeDirection({ steps, words, patterns, exceptions, wordsOf, setMarks }: Direction): (text: string) => string {
  return throughAstral((text) => {
    const borders = findBorders(wordsOf(text), text.length)
    let base = steps.reduce((result, step) => replacePhrases(step, result, { borders }), text)
    base = replacePhrases(words, text, { borders, base })
    for (const [pattern, form] of patterns)
      for (const { 0: found, index } of text.matchAll(pattern))
        if (found.length === form.length) base = base.slice(0, index) + form + base.slice(index + form.length)
    const result = setMarks(replacePhrases(exceptions, text, { borders, base, sure: SURE_LENGTH }))
    if (result.length !== text.length) throw new Error(`Unexpected length ${result.length}, expected ${text.length}`)
    return result
  })
}

/** Entries as texts are written while they are converted: a unit for each character. */
const indexFolded = (entries: readonly Replacement[]): Phrases =>
  indexPhrases(entries.map(([from, to]): Replacement => [foldAstral(from), foldAstral(to)]))

function readExceptions(list: readonly ScriptException[]): Replacement[] {
  return list.map(({ word, form }): Replacement => {
    if (word === '' || Array.from(word).length !== Array.from(form).length)
      throw new Error(`Unexpected form ${form}, expected the length of ${word}`)
    return [word, form]
  })
}

/** The forms of the characters that families name, by word. */
function readFamilies(families: readonly Family[]): Map<string, ReadonlyMap<string, string>> {
  const forms = new Map<string, Map<string, string>>()
  for (const { char, form, opencc = '', attested = '', sense = '' } of families)
    for (const word of [opencc, attested, sense].join(' ').split(/\s+/)) {
      if (word !== '') forms.set(word, (forms.get(word) ?? new Map<string, string>()).set(char, form))
    }
  return forms
}

/** The words of families with their whole forms: what `convert` gives and shorter words of theirs, under their own characters. */
function wordsOfFamilies(
  families: readonly Family[],
  convert: (words: Phrases, word: string) => string,
): Replacement[] {
  const byLength = Map.groupBy(readFamilies(families), ([word]) => word.length)
  return [...byLength]
    .sort(([a], [b]) => a - b)
    .reduce((shorter: Replacement[], [, own]) => {
      const words = indexPhrases(shorter)
      const wholes = own.map(([word, forms]): Replacement => {
        const base = convert(words, word)
        return [word, word.replace(/./gu, (char, at: number) => forms.get(char) ?? base.slice(at, at + char.length))]
      })
      return [...shorter, ...wholes]
    }, [])
}

/** Names of divisions that hold a character of several forms, each as it is converted alone. */
function namesOf(convert: (name: string) => string): Replacement[] {
  const forms = (formsOf ??= findForms())
  return divisions
    .map(({ name }) => name)
    .filter((name) => name.length > 2 && name.length < 12 && [...name].some((char) => forms.has(char)))
    .map((name): Replacement => [name, convert(name)])
}

const made = new WeakMap<ScriptExceptions, Converter>()

/**
 * A converter by OpenCC's `cn` to `tw` and back with the given exceptions and “” ‘’ as 「」 『』. Characters are
 * converted, words are not. Give it whole paragraphs: the form of a character depends on its neighbours. A phrase of
 * OpenCC's counts only where it cuts no word in two, so that 龙头|发展 is never 龍頭髮展. Throws when an exception's form
 * is not as long as its word. The same exceptions have one converter: to make it takes a quarter of a second.
 */
export function makeConverter(exceptions: ScriptExceptions): Converter {
  const known = made.get(exceptions) ?? buildConverter(exceptions)
  made.set(exceptions, known)
  return known
}

function buildConverter(exceptions: ScriptExceptions): Converter {
  const toHant = readExceptions(exceptions.to_hant)
  const toHans = [
    ...toHant.map(([word, form]): Replacement => [form, word]),
    ...readExceptions(exceptions.to_hans ?? []),
  ]
  const simplified = simplifiedByTraditional()
  const wordsOfHant = (text: string) => splitWords(text.replace(/./gu, (ch) => simplified.get(ch) ?? ch))
  const hant = {
    steps: [indexFolded(simplifiedToTaiwan())],
    patterns: (exceptions.patterns ?? []).map(({ pattern, form }) => [new RegExp(pattern, 'gu'), form] as const),
    exceptions: indexFolded(toHant),
    wordsOf: splitWords,
    setMarks: (text: string) => text.replace(CURLY, (mark) => CORNER_OF.get(mark) ?? mark),
  }
  const hans = {
    steps: taiwanToSimplified().map(indexFolded),
    patterns: [],
    exceptions: indexFolded(toHans),
    wordsOf: wordsOfHant,
    setMarks: (text: string) => text.replace(CORNER, (mark) => CURLY_OF.get(mark) ?? mark),
  }
  const families = exceptions.words ?? { to_hant: [], to_hans: [] }
  const inHant = wordsOfFamilies(families.to_hant, (words, word) => makeDirection({ ...hant, words })(word))
  const inHans = wordsOfFamilies(families.to_hans, (words, word) => makeDirection({ ...hans, words })(word))
  const names = namesOf(makeDirection({ ...hant, words: indexFolded(inHant) }))
  const backwards = makeDirection({ ...hans, words: indexFolded(inHans) })
  const known = new Set(inHans.map(([word]) => word))
  const back = [...names, ...inHant]
    .map(([word, form]): Replacement => [form, word])
    .filter(([form, word]) => !known.has(form) && backwards(form) !== word)
  return {
    toHant: makeDirection({ ...hant, words: indexFolded([...names, ...inHant]) }),
    toHans: makeDirection({ ...hans, words: indexFolded([...back, ...inHans]) }),
  }
}

/**
 * Tells where the form of a character is settled: in a word of two characters or more, be it OpenCC's (代表, 应当, 划拨) or
 * one of the dictionary of words for which OpenCC has no other form (国家, 教育局), and in the project's exceptions. What
 * stands alone between words took the form that OpenCC gives the character alone: 干|化 as 幹化.
 */
export function makeSettled(exceptions: ScriptExceptions): (text: string) => (at: number) => boolean {
  const words = indexPhrases(simplifiedToTaiwan())
  const own = indexPhrases(readExceptions(exceptions.to_hant))
  const families = indexPhrases([...readFamilies(exceptions.words?.to_hant ?? []).keys()].map((word) => [word, word]))
  return (text) => {
    const parts = splitWords(text)
    const borders = findBorders(parts, text.length)
    const settled = new Uint8Array(text.length)
    let at = 0
    for (const { length } of parts) {
      if (length > 1) settled.fill(1, at, at + length)
      at += length
    }
    const settle = (start: number, end: number) => settled.fill(1, start, end)
    const settleWord = (start: number, end: number) => end - start > 1 && settle(start, end)
    replacePhrases(words, text, { borders, onPhrase: settleWord })
    replacePhrases(families, text, { borders, onPhrase: settle })
    replacePhrases(own, text, { borders, sure: SURE_LENGTH, onPhrase: settle })
    return (offset) => settled[offset] === 1
  }
}

/** One occurrence of a character that has several Traditional forms: `at` is a UTF-16 offset, `form` the one chosen. */
export interface AmbiguousCharacter {
  at: number
  char: string
  form: string
  candidates: string[]
}

/** Half of a character beyond U+FFFF. */
const ASTRAL = /[\ud800-\udfff]/

let formsOf: ReadonlyMap<string, readonly string[]> | undefined

/** The Traditional forms that OpenCC's Taiwan conversion gives a Simplified character, alone or in some phrase. */
function findForms(): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, Set<string>>()
  for (const [from, to] of simplifiedToTaiwan()) {
    if (ASTRAL.test(from + to)) continue
    for (let at = 0; at < from.length; at++) {
      const known = forms.get(from.charAt(at)) ?? new Set()
      forms.set(from.charAt(at), known.add(to.charAt(at)))
    }
  }
  return new Map([...forms].filter(([, set]) => set.size > 1).map(([char, set]) => [char, [...set].sort()]))
}

/**
 * Where a Simplified text has characters with more than one Traditional form, with the form its converted text `hant`
 * has there and all forms it might have had, sorted.
 */
export function ambiguous(text: string, hant: string): AmbiguousCharacter[] {
  formsOf ??= findForms()
  const found: AmbiguousCharacter[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const known = formsOf.get(char)
    if (!known) continue
    const form = sliceAs(text, hant, at, at + 1)
    found.push({ at, char, form, candidates: known.includes(form) ? [...known] : [...known, form].sort() })
  }
  return found
}
