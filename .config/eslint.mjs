import astro from 'eslint-plugin-astro'
import { defineConfig } from 'eslint/config'
import typescript from 'typescript-eslint'

/** Folders whose functions take data and return data. */
const STAGES = [
  'schemas',
  'policy',
  'text',
  'input',
  'parse',
  'witness',
  'annotate',
  'checks',
  'corpus',
  'compile',
  'words',
]
const PURE = [...STAGES.map((stage) => `src/${stage}/**/*.ts`), 'src/pipeline.ts']

/** A replacement that is not written out may hold text, and `$&` in a text is read as a pattern. */
const REPLACEMENT = {
  selector:
    'CallExpression[callee.property.name=/^replace(?:All)?$/][arguments.length=2] > .arguments:nth-child(2):not(Literal, ArrowFunctionExpression, FunctionExpression, TemplateLiteral[expressions.length=0])',
  message: 'A replacement that is not written out is a function: `$&` in a text is no pattern.',
}

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.corpus/', '.test/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    extends: [typescript.configs.strict, typescript.configs.stylistic],
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  {
    files: ['src/client/**/*.ts'],
    ignores: ['src/client/decode-address.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'decodeURIComponent', message: 'It throws: see decode-address.ts.' }],
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    rules: { 'no-restricted-syntax': ['error', REPLACEMENT] },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', 'console', 'process', 'fetch', 'performance', 'setTimeout', 'setInterval'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Output is deterministic.' },
        { object: 'Date', property: 'now', message: 'A stage has no clock.' },
      ],
      'no-restricted-syntax': [
        'error',
        REPLACEMENT,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'A stage has no clock.' },
      ],
    },
  },
  ...astro.configs.recommended,
)
