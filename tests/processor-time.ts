import { availableParallelism, loadavg } from 'node:os'

/** Milliseconds of this process's own work: whatever else the machine does, they are the same. */
export function processorTime(work: () => void): number {
  const start = process.cpuUsage()
  work()
  return process.cpuUsage(start).user / 1000
}

/** How many processes want each processor: bounds of time hold for a machine that does nothing else. */
export const crowd = (): number => Math.max(1, (loadavg()[0] ?? 1) / availableParallelism())
