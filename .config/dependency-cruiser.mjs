import layers from './layers.json' with { type: 'json' }

/*
 * Imports go one way only: policy, schemas, text → parse → annotate → corpus → compile → pipeline → cli, integration.
 * Pages see the site's data and nothing that makes it. `layers.json` lists each folder of `src/` with what it may
 * import beside itself; tests/house/astro-imports.test.ts keeps `.astro` files to the same list.
 */

const literal = (path) => path.replaceAll('.', '\\.')

const layerRules = Object.entries(layers).map(([layer, below]) => ({
  name: `${layer}-imports-down`,
  comment: `src/${layer} imports only ${below.join(', ') || 'itself'}.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: [layer + '/', ...below].map((path) => `^src/${literal(path)}`) },
}))

export default {
  forbidden: [
    ...layerRules,
    {
      name: 'pipeline-below-effects',
      comment: 'The pipeline is pure: it knows every stage, and nothing that touches disk or console.',
      severity: 'error',
      from: { path: '^src/pipeline(?:\\.ts$|/)' },
      to: { path: '^src/(?:[^/]+\\.ts$|(?:site|client|components|layouts|pages|search|disk)/)' },
    },
    {
      name: 'stages-are-pure',
      comment: 'A stage takes data and returns data: no disk, process or network. Hashes and paths are no effects.',
      severity: 'error',
      from: {
        path: '^src/(?:(?:schemas|policy|text|input|parse|witness|annotate|checks|corpus|compile|translation|pipeline|words)/|pipeline\\.ts$)',
      },
      to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?(?:crypto|path)(?:/posix)?$' },
    },
    {
      name: 'client-runs-in-browsers',
      comment: 'Scripts of pages have no Node.',
      severity: 'error',
      from: { path: '^src/(?:client|search/engine|search/format)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'not-into-tests',
      comment: 'The program does not know its tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'not-to-dev-dependency',
      comment: 'What the program imports is no devDependency.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-undeclared-package',
      comment: 'Every package imported is in package.json.',
      severity: 'error',
      from: { path: '^(?:src|tests)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-circle',
      comment: 'Two modules that import each other are one module.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'not-to-nowhere',
      comment: 'Every import resolves; Vite makes `astro:` and `virtual:`, and `unist` and the like are types only.',
      severity: 'error',
      from: { path: '^(?:src|tests)/' },
      to: { couldNotResolve: true, pathNot: '^(?:(?:astro|virtual):|(?:estree|hast|mdast|unist|xast)$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
}
