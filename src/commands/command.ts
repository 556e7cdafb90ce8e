import type { Folders } from '../disk/folders.ts'

/** An option of a command, `--port 4321`. */
export interface CommandOption {
  /** What stands after it, as the help shows it; none for a switch. */
  value?: string
  /** What it does, in English and in Chinese. */
  does: readonly [english: string, chinese: string]
}

/** What a command was called with. */
export interface Call {
  folders: Folders
  /** What stands beside the options, in its order. */
  given: readonly string[]
  /** The value of an option; undefined if it was not given. */
  text: (option: string) => string | undefined
  /** Whether a switch was given. */
  has: (option: string) => boolean
}

/** What `duidu <name>` does. */
export interface Command {
  name: string
  /** What stands beside the options, `[folder]`. */
  takes?: string
  does: readonly [english: string, chinese: string]
  options: Readonly<Record<string, CommandOption>>
  /** Gives the exit code where it is not 0. Throws a `UserError` for what a user can mend. */
  run: (call: Call) => Promise<number | undefined>
}
