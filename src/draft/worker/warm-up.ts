import { checks } from '../../checks/index.ts'
import type { DraftTools } from './read-draft.ts'
import { DRAFT, markDraft, parseDraft, readMarked } from './read-draft.ts'

/** The examples of the checks. */
export const warmUpText = (): string => checks.flatMap(({ examples }) => examples.ok).join('\n')

/**
 * Reads the examples of the checks, so that patterns are compiled and code is warm before the reader's own text comes: on a
 * slow device that is most of what the first text takes.
 */
export function warmUp(tools: DraftTools): void {
  const draft = parseDraft({ name: 'draft.txt', text: warmUpText(), extracted: undefined }, DRAFT, tools)
  if (draft) readMarked(markDraft(draft, tools), draft, tools)
}
