import type { VFile } from 'vfile'

/** A message on a seed as plain data, so that it can be kept and sent. */
export interface Message {
  reason: string
  place: VFile['messages'][number]['place']
  ruleId: string | undefined
  source: string | undefined
  /** True for an error, false for a warning, neither for what is only worth knowing. */
  fatal: boolean | null | undefined
  note: string | undefined
}

/** The messages of a file from the one numbered `from` on. */
export const messagesOf = ({ messages }: VFile, from = 0): Message[] =>
  messages.slice(from).map(({ reason, place, ruleId, source, fatal, note }) => ({
    reason,
    place,
    ruleId,
    source,
    fatal,
    note,
  }))

/** Puts messages on a file, as they were on the one they were taken from. */
export function putMessages(file: VFile, messages: readonly Message[]): void {
  for (const { reason, place, ruleId, source, fatal, note } of messages) {
    const message = file.message(reason, { place, ruleId, source })
    message.fatal = fatal
    message.note = note
  }
}
