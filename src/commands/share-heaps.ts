/** What tells the C library of Linux in how many heaps it holds what is asked for, and from how many bytes on in none. */
const HEAPS = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: String(2 ** 17) }

/**
 * Begins the process anew with one heap outside V8's, unless somebody has said how many: left alone, each thread has one
 * of its own, and what a thread that has ended gave back is held there. Of a thousand documents that is 400 MB.
 */
export function shareHeaps(): void {
  const { env } = process
  if (process.platform !== 'linux' || env.MALLOC_ARENA_MAX !== undefined || process.connected) return
  const args = [process.execPath, ...process.execArgv, ...process.argv.slice(1)]
  process.execve?.(process.execPath, args, { ...env, ...HEAPS })
}
