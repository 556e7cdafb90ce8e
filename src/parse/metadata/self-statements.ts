import type { Instrument, TextNode } from '../../policy/index.ts'
import { textsOf } from '../../policy/index.ts'

/** The texts of a notice and of the first text it issues, in which a document says what it is. */
export interface SelfStatements {
  notice: Instrument | undefined
  main: Instrument | undefined
  texts: TextNode[]
  /** The lines that have a role at the head or the foot of the text: `title`, `number`, `issuer`, `date`, `note` … */
  withRole: (role: string) => TextNode[]
  /** Who signs the notice; none where the notice is the text itself. A report that a notice passes on has a signature of its own. */
  signatures: TextNode[]
}

const withRoleIn = (texts: readonly TextNode[], role: string): TextNode[] =>
  texts.filter((text) => text.type === 'paragraph' && 'role' in text && text.role === role)

/** Where the instruments of a document say what it is. */
export function selfStatementsOf(instruments: readonly Instrument[]): SelfStatements {
  const notice = instruments.find((i) => i.role === 'notice')
  const main = instruments.find((i) => i.role === 'main') ?? notice
  const texts = [notice, main === notice ? undefined : main].flatMap((each) => (each ? textsOf(each) : []))
  return {
    notice,
    main,
    texts,
    withRole: (role) => withRoleIn(texts, role),
    signatures: notice && notice !== main ? withRoleIn(textsOf(notice), 'issuer') : [],
  }
}
