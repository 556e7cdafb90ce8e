/** What is told to Slurm, Kubernetes and GitHub Actions, as far as it can be tried here. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { root } from '../support.ts'
import { hasSlurm, startSlurm } from './slurm.ts'
import { keptIn, makeCorpus, outcome, removeCorpora } from './small-corpus.ts'

const machines = join(root, '.github', 'machines')
const scratch = mkdtempSync(join(tmpdir(), 'duidu-machines-'))
after(() => {
  removeCorpora()
  rmSync(scratch, { recursive: true, force: true })
})

test('eight tasks of a Slurm array fill the cache of a corpus as one run does', { skip: !hasSlurm() }, async () => {
  const folders = makeCorpus()
  const folder = join(scratch, 'slurm')
  mkdirSync(folder)
  const slurm = await startSlurm(folder, 17_017)
  try {
    const args = ['--wait', '--array=1-8', '--output', join(folder, 'task-%a.log'), join(machines, 'slurm.sh')]
    execFileSync('sbatch', args, { cwd: root, env: { ...slurm.env, CORPUS: folders.corpus }, stdio: 'pipe' })
  } finally {
    slurm.stop()
  }
  const kept = keptIn(folders)
  const compiled = await outcome(folders)
  assert.deepEqual(
    kept.filter((name) => !keptIn(folders).includes(name)),
    [],
  )
  assert.deepEqual(compiled, await outcome(makeCorpus()))
})

test('the Job of Kubernetes asks for each part once', () => {
  const container = z.object({
    command: z.array(z.string()),
    env: z.array(z.object({ name: z.string(), value: z.string() })),
  })
  const job = z
    .object({
      spec: z.object({
        completions: z.number(),
        template: z.object({ spec: z.object({ containers: z.tuple([container]) }) }),
      }),
    })
    .parse(parse(readFileSync(join(machines, 'kubernetes.yaml'), 'utf8')))
  const { completions, template } = job.spec
  const [{ command, env }] = template.spec.containers
  const [program = '', ...args] = command
  writeFileSync(join(scratch, 'npm'), '#!/bin/sh\necho "$@"\n', { mode: 0o755 })
  const said = Array.from({ length: completions }, (_, index) =>
    execFileSync(program, args, {
      encoding: 'utf8',
      env: {
        ...Object.fromEntries(env.map(({ name, value }) => [name, value])),
        PATH: [scratch, process.env.PATH].join(delimiter),
        JOB_COMPLETION_INDEX: String(index),
      },
    }).trim(),
  )
  assert.deepEqual(
    said,
    Array.from({ length: completions }, (_, index) => `run compile --silent -- --shard ${index + 1}/${completions}`),
  )
})

test('the matrix of GitHub Actions counts its parts from one', () => {
  const workflow = z
    .object({
      jobs: z.object({
        compile: z.object({ strategy: z.object({ matrix: z.object({ part: z.array(z.number()) }) }) }),
      }),
    })
    .parse(parse(readFileSync(join(machines, 'github-actions.yml'), 'utf8')))
  const { part } = workflow.jobs.compile.strategy.matrix
  assert.deepEqual(
    part,
    part.map((_, at) => at + 1),
  )
})
