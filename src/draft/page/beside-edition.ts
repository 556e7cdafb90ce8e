/** What the lists share that lay a draft beside the edition. */
import { element } from '../../client/search/make-elements.ts'
import { provisionPath } from '../../policy/paths.ts'
import type { DraftSetting, DraftState } from './draft-view.ts'
import { provisionAt } from './draft-view.ts'
import type { DraftTable } from './show-tables.ts'

/** Characters of context around shared words. */
export const AROUND = 12

/** The words of a provision of the draft. */
export const textInDraft = (state: DraftState, anchor: string): string => provisionAt(state, anchor)?.text ?? ''

/** A link to a provision of the edition, in a window of its own. */
export const linkOut = (provision: string, words: string, { site }: DraftSetting): HTMLElement =>
  element('a', { href: site + provisionPath(provision), target: '_blank', rel: 'noopener' }, words)

/** A sentence where there is nothing to show yet. */
export const nothingYet = ({ sayDraft }: DraftSetting): DraftTable => ({
  rows: [],
  node: element('p', { class: 'quiet' }, sayDraft('later')),
})
