/** The processor's time that `run` takes, in seconds: what else the machine does at the time hardly counts. */
export function cpuSeconds(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
