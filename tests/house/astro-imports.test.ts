import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { test } from 'node:test'
import layers from '../../.config/layers.json' with { type: 'json' }

/** A relative import of a module: `import Mark from '../components/Mark.astro'`, `import './table.css'`. */
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g

const LAYERS: Record<string, string[]> = layers

/** What an `.astro` file imports, as paths under `src/`. */
function importsOf(file: string): string[] {
  const source = readFileSync(join('src', file), 'utf8')
  return [...source.matchAll(IMPORT)].map(([, path = '']) => join(dirname(file), path))
}

/** The linter of imports does not read `.astro` files; they keep to the same list. */
test('pages, layouts and components import down only', () => {
  const files = globSync('**/*.astro', { cwd: 'src' }).map((file) => file.replaceAll('\\', '/'))
  const wrong = files.flatMap((file) => {
    const layer = file.slice(0, file.indexOf('/'))
    const allowed = [`${layer}/`, ...(LAYERS[layer] ?? [])]
    return importsOf(file)
      .filter((path) => !allowed.some((below) => path.startsWith(below)))
      .map((path) => `src/${file} → src/${path}`)
  })
  assert.deepEqual(wrong, [])
})
