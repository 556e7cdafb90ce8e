/** What the stages say of seeds, as messages on them. */
import type { VFile } from 'vfile'
import type { Unreviewed } from '../corpus/unreviewed.ts'
import { describeUnreviewed } from '../corpus/unreviewed.ts'
import { verifyQuotes } from '../corpus/verify-quotes.ts'
import type { Tables } from '../schemas/tables.ts'
import type { Recognised } from '../witness/recognise-witnesses.ts'
import type { EditedWitnesses } from '../witness/restoration/edit-witnesses.ts'

/** The seeds of a corpus by the names of their files. */
export type Seeds = ReadonlyMap<string, VFile>

/** A note on the seed of each text that is read as a witness though no editor has said so. */
export function reportRecognised(recognised: readonly Recognised[], seedOf: Seeds): void {
  for (const { witness, document, share } of recognised) {
    const [id, file] = [witness.metadata.id, witness.metadata.seed.file]
    const reason = `Unexpected second text of ${document.metadata.id} (${Math.floor(share * 100)} % of its words), expected one text of each document; it is read as a witness`
    const place = { place: { line: 1, column: 1 }, ruleId: 'witness-recognised', source: 'duidu' }
    const message = seedOf.get(file)?.info(reason, place)
    if (message)
      message.note = `If it is a document of its own, write witness_of: null in content/documents/${id}.yaml. 与${document.metadata.seed.file}是同一份文件，按另一传本处理；若不是，请在该文件写明 witness_of: null。`
  }
}

/** A message on the seed for each witness that cannot be laid beside its document. */
export function reportRefusals(refusals: EditedWitnesses['refusals'], seedOf: Seeds): void {
  for (const { witness, message } of refusals) {
    const place = { place: { line: 1, column: 1 }, ruleId: message.ruleId, source: 'duidu' }
    seedOf.get(witness.metadata.seed.file)?.message(message.reason, place)
  }
}

/** An error on a seed in which a stage failed: our fault, not the text's. */
export function reportFault(
  seed: VFile | undefined,
  error: unknown,
  ruleId: 'withheld' | 'not-checked' = 'withheld',
): void {
  const outcome = ruleId === 'withheld' ? 'this text is not published, the others are' : 'this text is not checked'
  const said = error instanceof Error ? error.message : String(error)
  const place = { place: { line: 1, column: 1 }, ruleId, source: 'duidu' }
  const message = seed?.message(`Unexpected fault of the program (${said}), expected none; ${outcome}`, place)
  if (!message) return
  message.fatal = true
  message.note = 'Please report it with the text. 程序没有处理好这一份，其余照常；请连同原文告诉我们。'
}

/** A message for each character in doubt that nobody has reviewed, on the seed where it stands first. */
export function reportCharacters(unreviewed: readonly Unreviewed[], seedOf: Seeds, fatal: boolean): void {
  for (const each of unreviewed) {
    const { file, line, column } = each.first
    const { reason, note } = describeUnreviewed(each)
    const place = { place: { line, column }, ruleId: 'unreviewed-character', source: 'duidu' }
    const message = seedOf.get(file)?.message(reason, place)
    if (message) Object.assign(message, { fatal, note })
  }
}

/** The ids of the targets whose words are not those of the seed, each an error on it: they are not published. */
export function reportQuotes({ targets, documents }: Tables, seedOf: Seeds): Set<string> {
  const faults = verifyQuotes(targets, documents, (file) => String(seedOf.get(file) ?? ''))
  for (const { target, found, expected } of faults) {
    const { file, line, start } = target.seed
    const place = { place: { line, column: start + 1 }, ruleId: 'target-quote', source: 'duidu' }
    const reason = `Unexpected words ${found} at the place of target ${target.id}, expected ${expected}; the target is left out`
    const message = seedOf.get(file)?.message(reason, place)
    if (message) message.fatal = true
  }
  return new Set(faults.map(({ target }) => target.id))
}
