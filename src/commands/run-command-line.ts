/** Finds the command that is asked for, runs it, and says what went wrong. What each does stands beside this. */
import { fileURLToPath } from 'node:url'
import { EXIT } from './exit-codes.ts'
import { commands } from './list.ts'
import { UsageError, describeCommand, describeCommands, readArguments } from './usage.ts'
import { foldersFrom } from '../disk/folders.ts'
import { isUserError } from '../disk/user-error.ts'

// A build talks to nobody.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1'

/** The folder of the program. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const HELP = new Set(['--help', '-h', 'help'])

/** Runs a command; gives its exit code. */
async function run([name = '', ...args]: readonly string[]): Promise<number> {
  const command = commands.find((each) => each.name === name)
  if (!command) {
    const isHelp = HELP.has(name)
    if (isHelp) console.log(describeCommands(commands))
    else console.error(describeCommands(commands))
    return isHelp ? EXIT.done : EXIT.usage
  }
  if (args.some((each) => HELP.has(each))) {
    console.log(describeCommand(command))
    return EXIT.done
  }
  return (await command.run({ ...readArguments(command, args), folders: foldersFrom(root) })) ?? EXIT.done
}

/** What an error says to a user: its stack only where it is asked for. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return isUserError(error) || process.env.DEBUG === undefined ? error.message : (error.stack ?? error.message)
}

/** Runs what a command line says, without the program's name; gives the exit code. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  try {
    return await run(args)
  } catch (error) {
    const code = error instanceof UsageError ? EXIT.usage : isUserError(error) ? EXIT.refused : EXIT.fault
    if (args.includes('--json')) console.log(JSON.stringify({ event: 'error', code, message: sentenceOf(error) }))
    else console.error(sentenceOf(error))
    return code
  }
}
