import { buildCommand } from './build-command.ts'
import { checkCommand } from './check-command.ts'
import type { Command } from './command.ts'
import { compileCommand } from './compile-command.ts'
import { devCommand } from './dev-command.ts'
import { initCommand } from './init-command.ts'
import { serveCommand } from './serve-command.ts'
import { targetsCommand } from './targets-command.ts'
import { vocabularyCommand } from './vocabulary-command.ts'

/** Every command, in the order in which they are met. */
export const commands: readonly Command[] = [
  initCommand,
  buildCommand,
  devCommand,
  serveCommand,
  checkCommand,
  targetsCommand,
  vocabularyCommand,
  compileCommand,
]
