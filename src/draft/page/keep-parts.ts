/** Has the files of the workers kept for when there is no host: the service worker does not see what they loaded before it came. */
import { askWorker, registerWorker } from '../../client/offline/register.ts'

/** Asks for files below an address to be kept, each once; where nothing can be kept, nothing happens. */
export async function keepParts(folder: string, names: readonly string[]): Promise<void> {
  try {
    const urls = names.map((name) => new URL(name, new URL(folder, location.href)).href)
    await askWorker(await registerWorker(), { ask: 'read', urls })
  } catch {
    // without a service worker the page needs the host
  }
}
