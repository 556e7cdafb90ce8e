import { fileURLToPath } from 'node:url'
import { defineConfig } from 'astro/config'
import { astroConfig } from './src/astro-config.ts'
import { foldersFrom } from './src/disk/folders.ts'

// A build talks to nobody, also when Astro is started by hand.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1'

export default defineConfig(astroConfig(foldersFrom(fileURLToPath(new URL('.', import.meta.url)))))
