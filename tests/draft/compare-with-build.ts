/**
 * Whether the page of drafts makes of any text what a build makes of it: every file of a folder is read by the workers of a
 * browser and by the pipeline, beside the texts of an edition; provisions, targets and counterparts are compared.
 *
 *   node tests/draft/compare-with-build.ts FOLDER                    beside the seeds of the project
 *   node tests/draft/compare-with-build.ts FOLDER --beside OTHERS    beside these too
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { readProject, root } from '../support.ts'
import type { BothMade } from './as-built.ts'
import { makeBothMakers, seedFrom } from './as-built.ts'

/** So many differences of a text are printed. */
const PRINTED = 3

const { values, positionals } = parseArgs({ allowPositionals: true, options: { beside: { type: 'string' } } })
const [folder] = positionals
if (folder === undefined) throw new Error('Unexpected call without a folder, expected one with texts')

const filesOf = (from: string) =>
  readdirSync(from, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, bytes: readFileSync(join(from, name)) }))
    .sort((x, y) => (x.name < y.name ? -1 : 1))

/** What differs, a line each. */
function differencesOf({ browser, build }: BothMade): string[] {
  if (!browser || !build) return browser === build ? [] : [`document: ${browser ? 'browser only' : 'build only'}`]
  return (['provisions', 'targets', 'counterparts', 'first'] as const).flatMap((part) => {
    const [here, there] = [browser[part], build[part]]
    const unequal = Array.from({ length: Math.max(here.length, there.length) }, (_, at) => at).filter(
      (at) => !isDeepStrictEqual(here[at], there[at]),
    )
    return unequal.length === 0
      ? []
      : [
          `${part}: ${unequal.length} of ${here.length} and ${there.length} differ`,
          ...unequal
            .slice(0, PRINTED)
            .flatMap((at) => [`  browser ${JSON.stringify(here[at])}`, `  build   ${JSON.stringify(there[at])}`]),
        ]
  })
}

const { vocabulary } = await readProject()
const beside = [join(root, 'seeds'), ...(values.beside === undefined ? [] : [values.beside])].flatMap(filesOf)
const edition = (await Promise.all(beside.map(({ name, bytes }) => seedFrom(name, bytes)))).filter(
  (seed) => seed !== null,
)
const { makeBoth } = await makeBothMakers(edition, vocabulary)
const sums = { texts: 0, same: 0, documents: 0, provisions: 0, targets: 0, counterparts: 0 }
for (const { name, bytes } of filesOf(folder)) {
  const both = await makeBoth(name, bytes)
  const differences = differencesOf(both)
  sums.texts++
  if (differences.length === 0) sums.same++
  if (both.build) {
    sums.documents++
    for (const part of ['provisions', 'targets', 'counterparts'] as const) sums[part] += both.build[part].length
  }
  if (differences.length > 0) console.log([name, ...differences.map((line) => `  ${line.slice(0, 1000)}`)].join('\n'))
}
console.log(
  `${sums.same} of ${sums.texts} texts the same beside ${edition.length}; of a build: ${sums.documents} documents, ` +
    `${sums.provisions} provisions, ${sums.targets} targets, ${sums.counterparts} counterparts`,
)
if (sums.same < sums.texts) process.exitCode = 1
