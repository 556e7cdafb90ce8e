/** axe-core on an open page: what it finds against WCAG 2.2 AA. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axeCore from 'axe-core'
import type { Page } from 'playwright'

const program = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** What the program puts into the page. */
declare const axe: typeof axeCore

/** Rows, entries and paragraphs of one make that are left in each place: the hundredth is like the fifth. */
const MOST_ALIKE = 5

/** Takes away what only repeats on a page, for axe to look at the rest. */
export const thinOut = (page: Page): Promise<void> =>
  page.evaluate((most) => {
    for (const parent of document.querySelectorAll('main *')) {
      const seen = new Map<string, number>()
      for (const child of [...parent.children]) {
        const make = `${child.tagName}.${child.getAttribute('class') ?? ''}`
        const count = (seen.get(make) ?? 0) + 1
        seen.set(make, count)
        if (count > most && !child.querySelector('[id="main"]')) child.remove()
      }
    }
  }, MOST_ALIKE)

/**
 * The rules that are broken within what a selector names, each with how often and its first place. The page is opened
 * with `bypassCSP`: its policy keeps out every program that is not its own.
 */
export async function runAxe(page: Page, within: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(program)
  return page.evaluate(async (selector) => {
    const { violations } = await axe.run(selector, {
      resultTypes: ['violations'],
      // WCAG 2.2 AA, which axe leaves out unless asked.
      rules: { 'target-size': { enabled: true } },
    })
    return violations.map((rule) => `${rule.id}: ${rule.nodes.length} × ${rule.nodes[0]?.html.slice(0, 200) ?? ''}`)
  }, within)
}
