import type { Script } from '../policy/tree.ts'
import { documentPath } from '../policy/paths.ts'
import { shortPlace } from '../policy/document-names.ts'
import { inScript } from './convert.ts'
import { namesIn } from './names-in.ts'
import type { TopicColumn } from './topic-columns.ts'

/** What stands over a column of topics × places. */
export interface TopicHead {
  name: string
  /** Where it leads, and what that is called in full. */
  path?: string | undefined
  title?: string | undefined
}

/** The head of a column: the document, or the place of several. */
export function headOf({ documents }: TopicColumn, script: Script): TopicHead {
  const [first] = documents
  if (!first) return { name: '' }
  if (documents.length > 1) return { name: inScript(shortPlace(first.region?.name ?? ''), script) }
  return {
    name: namesIn(script).document(first.id),
    path: documentPath(first.id),
    title: inScript(first.title, script),
  }
}
