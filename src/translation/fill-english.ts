import type { CodingUnitRow, ProvisionRow, TargetRow } from '../schemas/index.ts'
import type { Tables } from '../schemas/tables.ts'
import type { TranslationTable } from '../schemas/translations.ts'
import type { Vocabulary } from '../schemas/vocabulary.ts'
import { makeEnglishReader } from './read-english.ts'
import type { EnglishReader } from './read-english.ts'
import type { TranslatedDocument } from './place-translation.ts'
import { complainOn } from './place-translation.ts'
import type { SourceTexts } from './source-texts.ts'

/** The English of one document. */
export interface EnglishDocument {
  translated: TranslatedDocument
  table: TranslationTable
  sources: SourceTexts
}

/** The anchor of a sentence or a provision from the address of a row. */
const anchorOf = ({ url }: { url: string }): string => url.slice(url.indexOf('#') + 1)

/** Fills the columns of the tables that are for English, as far as a document's translation goes; the others stay null. */
export function fillEnglish(
  tables: Tables,
  { translated, table, sources }: EnglishDocument,
  { vocabulary }: { vocabulary: Pick<Vocabulary, 'english'> },
): void {
  const { document } = table
  const reader = makeEnglishReader(vocabulary.english)
  const row = tables.documents.find(({ id }) => id === document)
  if (row) row.title_en = table.title
  const own = new Map(tables.provisions.filter((each) => each.document === document).map((each) => [each.anchor, each]))
  const sentencesOf = Map.groupBy(sources.sentences, ([, { provision }]) => provision)
  for (const [anchor, provision] of own) {
    const sentences = (sentencesOf.get(anchor) ?? []).map(([id]) => id)
    fillProvision(provision, sentences, { table, sources }, reader)
  }
  for (const [anchor, abstract] of Object.entries(translated.value.abstracts)) {
    const provision = own.get(anchor)
    if (provision) provision.abstract_en = abstract
    else {
      const reason = `Unexpected anchor ${anchor} of an abstract, expected a provision of ${document}`
      complainOn(translated, false)(['abstracts', anchor], 'translation-anchor', reason)
    }
  }
  for (const target of tables.targets) if (target.document === document) fillTarget(target, table, reader)
  const titles = titleLinesOf(sources)
  for (const unit of tables['coding-units']) {
    if (unit.document === document) fillUnit(unit, titles.get(anchorOf(unit)) ?? [anchorOf(unit)], table, own, reader)
  }
}

function fillProvision(
  provision: ProvisionRow,
  sentences: readonly string[],
  { table, sources }: Pick<EnglishDocument, 'table' | 'sources'>,
  reader: EnglishReader,
): void {
  const texts = sentences.flatMap((id) => table.sentences[id]?.text ?? [])
  if (texts.length > 0 && texts.length === sentences.length) provision.text_en = reader.withoutLabel(texts.join(' '))
  const heading = table.headings[provision.anchor]
  const [first = ''] = sentences
  // 1.加快建设网络基础设施。 is the title of its provision, and a sentence
  const runIn = provision.title !== '' && bare(sources.sentences.get(first)?.text ?? '').endsWith(bare(provision.title))
  const title = heading?.text ?? (runIn ? table.sentences[first]?.text : undefined)
  if (title !== undefined) provision.title_en = reader.withoutLabel(title).replace(/[.:]$/, '')
}

const bare = (text: string): string => text.replace(/[\p{P}\s]/gu, '')

/** Example: ; between the parts of a sentence. */
const PART = /;\s+/

/** The English of a target's sentence, or the part of it between semicolons that has the target's number. */
function fillTarget(target: TargetRow, { sentences }: TranslationTable, reader: EnglishReader): void {
  const sentence = sentences[anchorOf(target)]?.text
  if (sentence === undefined) return
  const wanted = [target.value_base, target.value].filter((value) => value !== null)
  const parts = sentence.split(PART)
  const part = parts.find((each) => reader.read(each).some(({ values }) => values.some((one) => wanted.includes(one))))
  target.quote_en = part ?? sentence
}

/** The sentences that are lines of one title, by the first of them: a title is one unit of coding. */
function titleLinesOf({ sentences }: SourceTexts): Map<string, string[]> {
  const titles = new Map<string, string[]>()
  let lines: string[] = []
  let titled = ''
  for (const [id, { provision, node }] of sentences) {
    const isTitle = 'role' in node && node.role === 'title'
    if (isTitle && provision === titled) lines.push(id)
    else if (isTitle) titles.set(id, (lines = [id]))
    titled = isTitle ? provision : ''
  }
  return titles
}

function fillUnit(
  unit: CodingUnitRow,
  lines: readonly string[],
  { sentences }: TranslationTable,
  provisions: ReadonlyMap<string, ProvisionRow>,
  reader: EnglishReader,
): void {
  const found = lines.flatMap((line) => sentences[line] ?? [])
  const [first] = found
  if (!first || found.length < lines.length) return
  const text = found.map((each) => each.text).join(' ')
  unit.text_en = unit.sentence === 1 ? reader.withoutLabel(text) : text
  unit.text_en_state = found.some(({ stale }) => stale) ? 'out-of-date' : first.state
  unit.title_en = provisions.get(unit.provision.slice(unit.document.length + 1))?.title_en ?? null
}
