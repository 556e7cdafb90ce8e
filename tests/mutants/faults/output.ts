import type { Mutant } from '../mutant.ts'

export const outputFaults: readonly Mutant[] = [
  {
    name: 'an editor’s raw HTML is written as it is',
    file: 'src/site/markdown-html.ts',
    find: "node.type === 'html') return escape(node.value)",
    replace: "node.type === 'html') return node.value",
    tests: ['site/markdown-html'],
  },
  {
    name: 'the fields of public data stand in any order',
    file: 'src/compile/data.ts',
    find: 'const rows = inOrder(tables[name], row)',
    replace:
      'const rows = inOrder(tables[name], row).map((each) => Object.fromEntries(Object.entries(each).reverse()))',
    tests: ['compile/data', 'compile/mdx'],
  },
  {
    name: 'what looks like MDX in a text is run as MDX',
    file: 'src/compile/escape.ts',
    find: "text.replace(SPECIAL, '\\\\$&')",
    replace: 'text',
    tests: ['compile/data', 'compile/mdx'],
  },
  {
    name: 'a quotation mark ends an attribute',
    file: 'src/compile/escape.ts',
    find: ".replace(/\"/g, '&quot;')",
    replace: '',
    tests: ['compile/escape'],
  },
  {
    name: 'restored words are shown as issued',
    file: 'src/compile/views.ts',
    find: 'if (restored) return null',
    replace: '',
    tests: ['compile/views'],
  },
  {
    name: 'a link out of seeds/ is followed',
    file: 'src/disk/read-corpus.ts',
    find: "return 'Unexpected link that leads out of seeds/, expected a file in it'",
    replace: 'return null',
    tests: ['disk/read-corpus'],
  },
  {
    name: 'files outside the site are served',
    file: 'src/disk/serve.ts',
    find: 'path.startsWith(base) && (file + sep).startsWith(dir + sep)',
    replace: 'path.startsWith(base)',
    tests: ['disk/serve'],
  },
  {
    name: 'addresses do not stand below the base',
    file: 'src/site/href.ts',
    find: 'normaliseBase(base) + path',
    replace: "'/' + path",
    tests: ['site/href'],
  },
  {
    name: 'a number filter takes rows without a number first',
    file: 'src/client/targets/filter.ts',
    find: 'Number(a === null) - Number(b === null)',
    replace: 'Number(b === null) - Number(a === null)',
    tests: ['client/targets'],
  },
  {
    name: 'rows are handed out in the order of the table, not of the page',
    file: 'src/client/targets/export-rows.ts',
    find: '[head, ...ids.flatMap((id) => byId.get(id) ?? [])]',
    replace: '[head, ...[...byId].filter(([id]) => ids.includes(id)).map(([, record]) => record)]',
    tests: ['client/targets'],
  },
]
