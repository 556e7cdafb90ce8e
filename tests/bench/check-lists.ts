/**
 * What holds for the lists of a site with many documents, tried on one that stands there: no dead link, no heavy page,
 * nothing wider than a phone, nothing that axe finds.
 *
 *   node tests/bench/check-lists.ts .test/bench/1000/dist
 */
import { openBrowser } from '../site/browser.ts'
import { testLists } from '../site/many-lists.ts'

const [, , dir = 'dist'] = process.argv
testLists({ dir, base: '/', origin: '' }, await openBrowser())
