import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { VFile } from 'vfile'
import { z } from 'zod'
import { machineReporter, wordReporter } from '../../src/disk/reporter.ts'
import { root } from '../support.ts'
import { makeCorpus, removeCorpora } from './small-corpus.ts'

after(removeCorpora)

const event = z.looseObject({ event: z.string() })
const eventsIn = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => event.parse(JSON.parse(line)))

/** What a reporter writes to a console of a kind. */
function heard(isTerminal: boolean, speak: (reporter: ReturnType<typeof wordReporter>) => void) {
  let [out, error] = ['', '']
  speak(wordReporter({ out: (text) => (out += text), error: (text) => (error += text), isTerminal }))
  return { out, error }
}

const run = (reporter: ReturnType<typeof wordReporter>) => {
  reporter.stage('documents')
  reporter.step(1, 3)
  reporter.step(3, 3)
  reporter.stage('write')
  reporter.messages('a message', [])
  reporter.done('done', {})
}

test('on a terminal one line tells how far the work is and is gone when something is said', () => {
  const { out, error } = heard(true, run)
  assert.match(error, /compiling texts 编译 3\/3/)
  assert.equal(error.split('\n').length, 2)
  assert.ok(error.endsWith('\u001b[2Ka message\n'), JSON.stringify(error))
  assert.equal(out, 'done\n')
})

test('elsewhere a stage is a plain line', () => {
  assert.deepEqual(heard(false, run), { out: 'done\n', error: 'compiling texts 编译\na message\n' })
})

test('a machine is told messages with their places', () => {
  let said = ''
  const reporter = machineReporter((line) => (said += line))
  const file = new VFile({ path: 'seeds/a.txt' })
  file.message('odd', { place: { line: 3, column: 2 }, ruleId: 'rule', source: 'duidu' }).fatal = true
  reporter.messages('', [file])
  assert.deepEqual(eventsIn(said), [
    { event: 'message', file: 'seeds/a.txt', line: 3, column: 2, rule: 'rule', severity: 'error', reason: 'odd' },
  ])
})

test('exit codes and lines of JSON say what became of a command', () => {
  const { corpus } = makeCorpus()
  const duidu = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'src/cli.ts'), ...args], {
      cwd: root,
      env: { ...process.env, CORPUS: corpus },
      encoding: 'utf8',
    })
  const compiled = duidu('compile', '--json')
  assert.equal(compiled.status, 0, compiled.stderr)
  const events = eventsIn(compiled.stdout)
  const last = events.at(-1)
  assert.equal(last?.event, 'done')
  assert.equal(last?.compiled, last?.texts)
  assert.deepEqual(
    events.find((each) => each.event === 'progress'),
    {
      event: 'progress',
      stage: 'documents',
      done: 1,
      total: last?.texts,
    },
  )
  const refused = duidu('compile', '--json', '--shard', 'x')
  assert.equal(refused.status, 1)
  assert.equal(eventsIn(refused.stdout).at(-1)?.code, 1)
  assert.equal(duidu('compile', '--shard').status, 2)
  assert.equal(duidu('bake').status, 2)
})
