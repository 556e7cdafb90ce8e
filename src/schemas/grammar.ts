import { compileWords } from './compile-words.ts'
import { columnUses } from './vocabulary-columns.ts'
import { dutyUses } from './vocabulary-duties.ts'
import { formulaUses } from './vocabulary-formulas.ts'
import { governorUses } from './vocabulary-governors.ts'
import { headingUses } from './vocabulary-headings.ts'
import { nounUses } from './vocabulary-nouns.ts'
import { organUses } from './vocabulary-organs.ts'
import { taskUses } from './vocabulary-tasks.ts'
import { verbUses } from './vocabulary-verbs.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The words of the vocabulary that patterns are made of, by file and use, each the source of a pattern. */
export type Grammar = ReturnType<typeof buildGrammar>

/** Compiles the words of a vocabulary, once for a corpus. */
export const buildGrammar = ({
  columns,
  duties,
  formulas,
  governors,
  headings,
  nouns,
  organs,
  tasks,
  verbs,
}: GrammarVocabulary) => ({
  columns: compileWords(columns.groups, columnUses),
  duties: compileWords(duties.groups, dutyUses),
  formulas: compileWords(formulas.groups, formulaUses),
  governors: compileWords(governors.groups, governorUses),
  headings: compileWords(headings.groups, headingUses),
  nouns: compileWords(nouns.groups, nounUses),
  organs: compileWords(organs.groups, organUses),
  tasks: compileWords(tasks.groups, taskUses),
  verbs: compileWords(verbs.groups, verbUses),
})

type GrammarVocabulary = Pick<
  Vocabulary,
  'columns' | 'duties' | 'formulas' | 'governors' | 'headings' | 'nouns' | 'organs' | 'tasks' | 'verbs'
>

/**
 * A pattern whose shape stands in code and whose words in the vocabulary: made of a grammar the first time it is asked
 * for with it, and kept. Example: `shape(({ verbs }) => new RegExp(verbs.making, 'g'))`.
 */
export function shape<Made>(make: (grammar: Grammar) => Made): (grammar: Grammar) => Made {
  const made = new WeakMap<Grammar, { value: Made }>()
  return (grammar) => {
    const known = made.get(grammar)
    if (known) return known.value
    const value = make(grammar)
    made.set(grammar, { value })
    return value
  }
}
