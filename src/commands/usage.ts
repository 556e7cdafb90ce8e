import { parseArgs } from 'node:util'
import type { Call, Command } from './command.ts'

/** A command line that is not understood: its message is printed as it is. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** `--port <number>` */
const written = (name: string, value: string | undefined): string => `--${name}${value ? ` <${value}>` : ''}`

/** A command with its options, for a console. */
export function describeCommand({ name, takes, does, options }: Command): string {
  const entries = Object.entries(options).map(([option, { value, does: meaning }]) => [
    written(option, value),
    meaning.join(' '),
  ])
  const width = Math.max(0, ...entries.map(([left = '']) => left.length))
  return [
    `duidu ${name}${takes ? ` ${takes}` : ''}${entries.length > 0 ? ' [options]' : ''}`,
    `  ${does[0]}`,
    `  ${does[1]}`,
    ...entries.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`),
  ].join('\n')
}

/** All commands, a line each. */
export function describeCommands(commands: readonly Command[]): string {
  const left = ({ name, takes }: Command) => `${name}${takes ? ` ${takes}` : ''}`
  const width = Math.max(...commands.map((each) => left(each).length))
  return [
    'Usage 用法: duidu <command> [options]',
    ...commands.map((each) => `  ${left(each).padEnd(width)}  ${each.does.join(' ')}`),
    'duidu <command> --help lists the options. duidu <command> --help 列出选项。',
  ].join('\n')
}

/** Reads what stands behind the name of a command. Throws a `UsageError` for what the command does not know. */
export function readArguments({ name, takes, options }: Command, args: readonly string[]): Omit<Call, 'folders'> {
  const config = Object.fromEntries(
    Object.entries(options).map(([option, { value }]) => [
      option,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: config,
      allowPositionals: takes !== undefined,
    })
    return {
      given: positionals,
      text: (option) => {
        const value = values[option]
        return typeof value === 'string' ? value : undefined
      },
      has: (option) => values[option] === true,
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${reason}\nduidu ${name} --help lists what it takes. duidu ${name} --help 列出它的选项。`)
  }
}
