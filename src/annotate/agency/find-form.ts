import type { Region } from '../../policy/tree.ts'
import type { AgencyIndex, Form } from './agency-index.ts'

/** A form that a name was found by, and the full name it gives; null where the full one differs from place to place. */
export interface FoundForm {
  full: string | null
  form: Form
}

/** Whose organ is looked for. */
export interface FormQuery {
  /** True for an organ of the Party: the Party's forms are for those only. */
  party: boolean
  /** The day of the document; null if it is unknown, then the names are those of today. */
  dated: string | null
  place: Region | null
}

const until = (dated: string, bound: string): boolean => dated.slice(0, bound.length) <= bound

/** Whether a place used a form at the time. */
function usedIn({ within, level, from, until: last }: Form, { dated, place }: FormQuery): boolean {
  if (!place || within === undefined || !place.code.startsWith(within)) return false
  if (place.level === 'nation' || (level && level !== place.level)) return false
  return (
    (!last || (dated !== null && until(dated, last))) &&
    (!from || dated === null || dated.slice(0, from.length) >= from)
  )
}

/** How closely a form is one of the place: the longer code, then the row for its rank. */
const closeness = ({ within = '', level }: Form): number => 2 * within.length + (level ? 1 : 0)

/** The form of a map that fits best: what the place itself uses, what was used at the time, any. */
function choose(forms: readonly Form[] | undefined, query: FormQuery): Form | null {
  const ofKind = forms?.filter((form) => (form.function.kind === 'party') === query.party) ?? []
  const used = ofKind.filter((form) => usedIn(form, query))
  const [nearest] = used.sort((a, b) => closeness(b) - closeness(a))
  if (nearest) return nearest
  const general = ofKind.filter(({ within }) => within === undefined)
  const held = ({ until: last }: Form) => query.dated !== null && last !== undefined && until(query.dated, last)
  return general.find(held) ?? general.find(({ until: last }) => last === undefined) ?? null
}

/** A name that says whose office it is: 政府 of 政府金融办. */
const OF_GOVERNMENT = /^(?:人民)?政府(?=.{2})/

/** The form of a name without its place: 发改委, 委编办, 行政审批局; 政府金融办 as 金融办 where the full name has 人民政府. */
export function findForm(rest: string, query: FormQuery, index: AgencyIndex): FoundForm | null {
  const found = findWritten(rest, query, index)
  const front = OF_GOVERNMENT.exec(rest)?.[0]
  if (found || !front) return found
  const bare = findWritten(rest.slice(front.length), query, index)
  return bare?.full?.startsWith('人民政府') ? bare : null
}

/** The form of a name as it is written. */
function findWritten(rest: string, query: FormQuery, index: AgencyIndex): FoundForm | null {
  const whole = choose(index.names.get(rest), query)
  if (whole) return { full: whole.full, form: whole }
  for (const [short, long] of index.suffixes) {
    if (!rest.endsWith(short) || rest.length === short.length) continue
    const form = choose(index.stems.get(rest.slice(0, -short.length)), query)
    if (form) return { full: form.full === null ? null : form.full + long, form }
  }
  return null
}
