/** Milliseconds of this process's own work: whatever else the machine does, they are the same. */
export function processorTime(work: () => void): number {
  const start = process.cpuUsage()
  work()
  return process.cpuUsage(start).user / 1000
}
