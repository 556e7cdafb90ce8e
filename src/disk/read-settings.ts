import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { z } from 'zod'
import type { Pair, ShownSettings } from '../policy/shown.ts'
import { plainSettings } from '../policy/shown.ts'
import type { Address } from '../policy/address.ts'
import type { EditionSettings } from '../schemas/settings.ts'
import { editionSettings } from '../schemas/settings.ts'
import { readPlacedYaml } from './read-yaml.ts'
import { fullReport } from './report.ts'
import { UserError } from './user-error.ts'

/** The file of an edition's settings. */
export const SETTINGS = 'duidu.yaml'

/** A file of comments alone sets nothing. */
const fileSchema = z.preprocess((value) => value ?? {}, editionSettings)

/** The settings of an edition; empty where it has none. Throws a `UserError` with every message where they do not fit. */
export function readSettings(corpus: string): EditionSettings {
  const path = join(corpus, SETTINGS)
  if (!existsSync(path)) return {}
  const messages: VFile[] = []
  const known = Object.keys(editionSettings.shape)
  const read = readPlacedYaml(path, fileSchema, messages, { known })
  if (messages.length > 0) throw new UserError(fullReport(messages))
  return read?.value ?? {}
}

/** Where an edition will stand: as `SITE` and `BASE` say, else as its settings do. */
export const addressOf = ({ address, base }: EditionSettings, { SITE, BASE }: NodeJS.ProcessEnv): Address => ({
  site: SITE ?? address ?? '',
  base: BASE ?? base ?? '/',
})

/** The settings as pages show them; `toHant` converts what is given in Simplified alone. */
export function showSettings(settings: EditionSettings, toHant: (text: string) => string): ShownSettings {
  const pair = (value: EditionSettings['title']): Pair | null => {
    if (!value) return null
    const { hans, hant = toHant(hans), en } = value
    return en === undefined ? [hans, hant] : [hans, hant, en]
  }
  // a name that has no English is better than the program's
  const title = settings.title && { en: settings.title.hans, ...settings.title }
  const words = { edition: title, subtitle: settings.subtitle, homeLead: settings.description }
  return {
    words: Object.fromEntries(
      Object.entries(words).flatMap(([word, value]) => {
        const both = pair(value)
        return both ? [[word, both]] : []
      }),
    ),
    scripts: settings.languages?.includes('zh-Hant') === false ? ['Hans'] : plainSettings.scripts,
    rooms: settings.rooms ?? plainSettings.rooms,
    editor: settings.editor ?? null,
    licence: settings.licence ?? null,
    home: pair(settings.home),
    about: pair(settings.about),
  }
}

/** The tokens that settings change, as CSS; null where they change none. */
export function tokensOf({ accent }: EditionSettings): string | null {
  if (!accent) return null
  const { light, dark } = accent
  return `:root {\n  --accent: light-dark(${light}, ${dark});\n  --accent-soft: light-dark(${light}66, ${dark}70);\n}\n`
}
