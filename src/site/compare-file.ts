import { joinScripts } from '../client/compare/both-scripts.ts'
import type { Compared, ComparedDocument, ComparedFile, ComparedLink } from '../client/compare/compared.ts'
import type { Script } from '../policy/tree.ts'
import type { ProvisionRow } from '../schemas/index.ts'
import { inScript } from './convert.ts'
import type { Edition, OtherDocument } from './edition.ts'
import { saidBy } from './link-details.ts'
import { comparedPath, isCompared, nameOf } from './measures.ts'
import { placeOf, shortPlace, yearOf } from '../policy/document-names.ts'
import type { Say } from '../words/interface.ts'
import { wordsIn } from '../words/interface.ts'

/** All that the page of any two provisions needs of a document, in both scripts. */
export const compareFile = (edition: Edition, document: OtherDocument): ComparedFile =>
  joinScripts(documentIn(edition, document, 'Hans'), documentIn(edition, document, 'Hant'))

/** The same in one script: all that is no words is alike in both. */
function documentIn(edition: Edition, document: OtherDocument, script: Script): ComparedDocument {
  const say = wordsIn(script)
  const show = (text: string) => inScript(text, script)
  const numbers = new Map<string, number>()
  const words: string[] = []
  const number = (key: string, said: string) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, words.length)
    return words.push(said) - 1
  }
  return {
    id: document.id,
    title: show(document.title),
    place: `${show(placeOf(document))} ${yearOf(document)}${document.witness_of ? ` · ${say('witness')}` : ''}`,
    provisions: edition.provisionsOf(document.id).map((row) => compared(edition, row, { script, show, say, number })),
    words,
  }
}

/** So many of the nearest counterparts are offered, of few documents and of many. */
const OFFERED = { few: 32, many: 9 }

/** The nearest counterparts; a link stands with one end at least. */
const listed = (edition: Edition, provision: string) =>
  edition.counterpartsOf(provision).slice(0, edition.few ? OFFERED.few : OFFERED.many)

interface Telling {
  script: Script
  show: (text: string) => string
  say: Say
  /** The place of words among those of the file; what has one key is said in the same words. */
  number: (key: string, said: string) => number
}

function compared(edition: Edition, row: ProvisionRow, { script, show, say, number }: Telling): Compared {
  return {
    anchor: row.anchor,
    name: show(nameOf(row)),
    kind: row.kind,
    title: show(row.title),
    responsible: [...new Set(row.responsible.map(({ name }) => name))].map(show),
    path: row.path.map(show).join(' › '),
    text: script === 'Hans' ? row.text : row.text_hant,
    synopsis: isCompared(edition, row) ? comparedPath(edition, row) : '',
    links: listed(edition, row.id).map(({ provision, document, link }): ComparedLink => [
      provision.id,
      `${show(shortPlace(placeOf(document)))} ${show(nameOf(provision))}`,
      number(`${link.relation} ${saidBy(link)}`, `${say(link.relation)} · ${say(saidBy(link))}`),
      number(link.reason, show(link.reason)),
    ]),
  }
}
