/**
 * `npm run mutants`: puts one small fault after the other into a copy of the project and runs the tests that should
 * notice it; prints which faults were, and ends with 1 if fewer than 95 % of them were.
 *
 * Arguments choose faults by a part of their name or file: `npm run mutants -- links select-pairs`.
 */
import { availableParallelism } from 'node:os'
import { mutants } from './index.ts'
import type { Mutant } from './mutant.ts'
import { makeCopy } from './copy.ts'
import type { Copy } from './copy.ts'
import { filesOf, readsSite } from './tests-of.ts'

/** The share of faults that has to be noticed. */
const LEAST = 0.95

const asked = process.argv.slice(2)
const chosen = mutants.filter(
  ({ name, file }) => asked.length === 0 || asked.some((part) => name.includes(part) || file.includes(part)),
)
const onSite = chosen.filter((each) => filesOf(each).some(readsSite))
const others = chosen.filter((each) => !onSite.includes(each))
const survivors: Mutant[] = []

/** Tries faults until there are none left. */
async function tryAll(copy: Copy, left: Mutant[]): Promise<void> {
  for (let mutant = left.shift(); mutant; mutant = left.shift()) {
    const started = performance.now()
    const killed = await copy.withFault(mutant, () => copy.fails(filesOf(mutant)))
    if (!killed) survivors.push(mutant)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${killed ? 'killed  ' : 'SURVIVED'} ${seconds.padStart(6)} s  ${mutant.file}: ${mutant.name}`)
  }
}

/** Without any fault every test has to pass, or all faults would be noticed. */
async function checkFirst(copy: Copy): Promise<void> {
  const files = [...new Set(chosen.flatMap(filesOf))].sort()
  for (const group of [files.filter((file) => !readsSite(file)), files.filter(readsSite)]) {
    if (group.length > 0 && (await copy.fails(group))) {
      console.log(copy.said().split('✖ failing tests:').at(-1))
      throw new Error('Unexpected failure without a fault, expected every test named to pass')
    }
  }
}

if (chosen.length === 0) throw new Error(`Unexpected words ${asked.join(' ')}, expected part of a fault's name or file`)
const copies = Array.from({ length: Math.min(availableParallelism(), chosen.length) }, makeCopy)
try {
  const [first] = copies
  if (first) await checkFirst(first)
  const left = [...others]
  await Promise.all(copies.map((copy) => tryAll(copy, left)))
  // A site takes all there is of the machine.
  if (first) await tryAll(first, [...onSite])
} finally {
  for (const copy of copies) copy.remove()
}
for (const { name, file, reason } of survivors)
  console.log(`survivor: ${file}: ${name} (${reason ?? 'no reason known'})`)
const share = 1 - survivors.length / chosen.length
console.log(`${chosen.length - survivors.length} of ${chosen.length} faults noticed (${(100 * share).toFixed(1)} %)`)
process.exitCode = share < LEAST ? 1 : 0
