/** On every page, long after it stands: has the browser keep what is read. Nothing depends on it. */

/** After this many milliseconds a page counts as read. */
const SETTLED = 4000

function start(): void {
  if (!import.meta.env.PROD || !import.meta.env.OFFLINE || !('serviceWorker' in navigator)) return
  void import('./register.ts').then(({ keepThisPage }) => keepThisPage()).catch(() => undefined)
}

addEventListener('load', () => setTimeout(start, SETTLED), { once: true })

export {}
