#!/usr/bin/env node
/** The command line. Node is looked at first: an old one cannot even load the rest. */
import { tooOld } from './commands/node-version.ts'
import { shareHeaps } from './commands/share-heaps.ts'

const refusal = tooOld(process.versions.node, new URL('../package.json', import.meta.url))
if (refusal === undefined) {
  if (process.argv[2] === 'build') shareHeaps()
  const { runCommandLine } = await import('./commands/run-command-line.ts')
  process.exitCode = await runCommandLine(process.argv.slice(2))
} else {
  console.error(refusal)
  process.exitCode = 1
}
