/** A Slurm cluster of one node on this machine, in a folder of its own. */
import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const PROGRAMS = ['munged', 'slurmctld', 'slurmd', 'sbatch', 'sinfo']

/** Whether Slurm is installed and may be started: its daemons want to be root's. */
export function hasSlurm(): boolean {
  if (process.getuid?.() !== 0) return false
  try {
    for (const program of PROGRAMS) execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const configOf = (folder: string, port: number): string => `ClusterName=duidu
SlurmctldHost=${hostname()}(127.0.0.1)
SlurmctldPort=${port}
SlurmdPort=${port + 1}
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=${folder}/munge.socket
CredType=cred/munge
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SelectType=select/cons_tres
NodeName=${hostname()} NodeAddr=127.0.0.1 CPUs=${availableParallelism()} RealMemory=4096 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
`

/** A running cluster. */
export interface Slurm {
  /** Environment for `sbatch` and the like. */
  env: NodeJS.ProcessEnv
  stop: () => void
}

/** Starts a cluster in an empty folder; the caller stops it. */
export async function startSlurm(folder: string, port: number): Promise<Slurm> {
  for (const name of ['state', 'spool', 'run']) mkdirSync(join(folder, name), { recursive: true })
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'slurm.conf'), configOf(folder, port))
  writeFileSync(join(folder, 'munge.key'), randomBytes(128), { mode: 0o400 })
  const env = { ...process.env, SLURM_CONF: join(folder, 'slurm.conf') }
  const daemons: ChildProcess[] = []
  const start = (program: string, args: string[]) => daemons.push(spawn(program, args, { env, stdio: 'ignore' }))
  const munge = (name: string, file: string) => `--${name}=${join(folder, file)}`
  start('munged', [
    '--foreground',
    '--force',
    munge('socket', 'munge.socket'),
    munge('key-file', 'munge.key'),
    munge('log-file', 'munge.log'),
    munge('pid-file', 'munge.pid'),
    munge('seed-file', 'munge.seed'),
  ])
  await setTimeout(500)
  start('slurmctld', ['-D', '-i', '-L', join(folder, 'slurmctld.log')])
  start('slurmd', ['-D', '-L', join(folder, 'slurmd.log')])
  const stop = () => {
    for (const daemon of daemons.toReversed()) daemon.kill('SIGKILL')
  }
  for (let tried = 0; ; tried++) {
    try {
      const states = execFileSync('sinfo', ['-h', '-o', '%T'], { env, encoding: 'utf8', stdio: 'pipe' })
      if (/idle/.test(states)) return { env, stop }
    } catch {
      // not ready yet
    }
    if (tried > 60) {
      stop()
      throw new Error(`Unexpected silence of Slurm, expected an idle node: see ${folder}/slurmctld.log`)
    }
    await setTimeout(500)
  }
}
