/** What seems to be left of another place: found where it was left, and nowhere else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCopied, guessPlace } from '../../src/draft/compare-draft.ts'
import { DRAFT, markDraft, parseDraft, readMarked } from '../../src/draft/worker/read-draft.ts'
import { makeTools } from '../../src/pipeline/tools.ts'
import { compileProject } from '../support.ts'
import { editionDocuments } from './edition-documents.ts'
import { plantDrafts } from './plant.ts'

const output = compileProject()
const { tables, input } = output
const tools = makeTools(input.vocabulary)

const documents = editionDocuments(tables.documents)

/** What is found in a text beside the edition, but for the document `without`. */
function leftoversIn(text: string, without = '') {
  const draft = parseDraft({ name: 'draft.txt', text, extracted: undefined }, DRAFT, tools) ?? assert.fail()
  const tree = markDraft(draft, tools)
  const { provisions, targets } = readMarked(tree, draft, tools)
  const compared = {
    draft: provisions,
    targets,
    documents: documents.filter(({ id }) => id !== without),
    rows: tables.provisions.filter(({ document }) => document !== without),
  }
  const place = guessPlace(tree, provisions, tools)
  return { place, provisions, ...findCopied(compared, place, tools) }
}

test('of 60 drafts made of real measures, what was left at one spot is found, and little else', () => {
  const planted = plantDrafts(output, tools, 60)
  assert.equal(planted.length, 60)
  let [found, other] = [0, 0]
  const missed: string[] = []
  for (const { text, place, left } of planted) {
    const { place: guessed, leftovers } = leftoversIn(text)
    assert.equal(guessed?.code, place.code)
    const hit = leftovers.filter(({ words }) => words.includes(left.words) || left.words.includes(words))
    if (hit.length > 0) found++
    else missed.push(`${left.kind} ${left.words}`)
    other += leftovers.filter((each) => each !== hit[0]).length
  }
  assert.ok(found / planted.length >= 0.9, `recall: ${found} of ${planted.length}; ${missed.join('; ')}`)
  assert.ok(found / (found + other) >= 0.95, `precision: ${found} of ${found + other}`)
})

test('an honest text of one place has nothing left', () => {
  for (const { seed, id, witness_of } of tables.documents) {
    const own = tables.documents.filter((row) => row.id === id || row.id === witness_of || row.witness_of === id)
    const file = input.seeds.find(({ basename }) => basename === seed.file) ?? assert.fail()
    if (own.length > 1) continue
    assert.deepEqual(leftoversIn(String(file), id).leftovers, [], id)
  }
})
