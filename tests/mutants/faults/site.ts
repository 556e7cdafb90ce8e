import type { Mutant } from '../mutant.ts'

export const siteFaults: readonly Mutant[] = [
  {
    name: 'pages may run inline scripts',
    file: 'src/site/security.ts',
    find: "script-src 'self'",
    replace: "script-src 'self' 'unsafe-inline'",
    tests: ['site/reader'],
  },
  {
    name: 'the other script does not keep the place on screen',
    file: 'src/client/script/turn-page.ts',
    find: 'if (place) restorePlace(place)',
    replace: '',
    tests: ['site/toggle'],
  },
  {
    name: 'the switch forgets the anchor',
    file: 'src/client/switch-script.ts',
    find: 'link.hash = location.hash',
    replace: '',
    tests: ['site/toggle'],
  },
  {
    name: 'headings stand twice side by side',
    file: 'src/client/views/parallel.ts',
    find: "/^H\\d$/.test(block.tagName) || block.classList.contains('box-title')",
    replace: "block.classList.contains('box-title')",
    tests: ['site/views'],
  },
  {
    name: 'the text as issued has the language of the page',
    file: 'src/client/views/issued.ts',
    find: 'article.lang = issued.lang',
    replace: '',
    tests: ['site/views'],
  },
  {
    name: 'an excerpt’s marks are one character off',
    file: 'src/search/engine/excerpt.ts',
    find: 'const shift = head.length - start',
    replace: 'const shift = head.length - start + 1',
    tests: ['site/search.'],
  },
  {
    name: 'the worker keeps files that it has not compared',
    file: 'src/client/offline/worker.ts',
    find: 'if ((await digestOf(bytes)) !== files[path]) return false',
    replace: '',
    tests: ['site/offline'],
  },
  {
    name: 'without a host, Traditional pages say so in Simplified',
    file: 'src/client/offline/worker.ts',
    find: "path.startsWith('zh-hant/') ? 'zh-hant/offline/' : 'offline/'",
    replace: "'offline/'",
    tests: ['site/offline'],
  },
  {
    name: 'who speaks neither script is sent to the Traditional page',
    file: 'src/layouts/Page.astro',
    find: "absolute(href(path, 'Hans'))",
    replace: "absolute(href(path, 'Hant'))",
    tests: ['site/pages'],
  },
]
