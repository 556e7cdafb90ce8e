/**
 * Whether what a reader takes out of the built site is the text: in every browser of the machine, of every document in
 * both scripts and three views, stretches chosen by chance are selected by mouse, copied by keys and compared; and the
 * browser's own find goes over ends of sentences.
 *
 *   npm run bench:copy                          Chromium, Firefox and WebKit, 40 stretches a page and view
 *   npm run bench:copy -- firefox --each 10
 */
import { parseArgs } from 'node:util'
import { documentRow } from '../../src/schemas/index.ts'
import { serveSite } from '../site/browser.ts'
import { rowsOf, site } from '../site/dist.ts'
import { openChromium } from '../site/open-chromium.ts'
import { noFirefox, openFirefox } from '../site/open-firefox.ts'
import { noWebKit, openWebKit } from '../site/open-webkit.ts'
import { missedOf } from '../site/reading.ts'
import type { Reader } from '../site/reading.ts'
import { copyByHand } from '../site/select-by-hand.ts'
import { randomRange, seededRandom, textBlocks } from '../site/text-blocks.ts'
import type { TextBlock } from '../site/text-blocks.ts'

const EACH = 40
const views = [
  { choice: ['notes', 'side'], isShown: 'html:not([data-notes=off])' },
  { choice: ['notes', 'off'], isShown: 'html[data-notes=off]' },
  { choice: ['view', 'parallel'], isShown: 'html[data-view=parallel]:has(.other)' },
]
const browsers = [
  { name: 'chromium', missing: undefined, open: openChromium },
  { name: 'firefox', missing: noFirefox, open: openFirefox },
  { name: 'webkit', missing: noWebKit, open: openWebKit },
]

const { values, positionals } = parseArgs({ allowPositionals: true, options: { each: { type: 'string' } } })
const each = Number(values.each ?? EACH)
const ids = rowsOf(site, 'documents', documentRow).map(({ id }) => id)

/** Words over the ends of sentences, chosen by chance. */
function overEnds(blocks: readonly TextBlock[], random: () => number): string[] {
  const all = blocks.flatMap(({ name, text }) => (name === 'p' ? (text.match(/[^。]{6}。[^。]{6}/g) ?? []) : []))
  return Array.from({ length: Math.min(each, all.length) }, () =>
    all.splice(Math.floor(random() * all.length), 1).join(''),
  )
}

/** Runs in the page: waits until nothing has moved for a while, since a view lays the text out anew step by step. */
async function stillness(): Promise<void> {
  for (let height = 0; height !== document.documentElement.scrollHeight;) {
    height = document.documentElement.scrollHeight
    await new Promise((done) => setTimeout(done, 1500))
  }
}

async function measure(reader: Reader, url: (path: string) => string) {
  const random = seededRandom(2023)
  const drags = { tried: 0, done: 0, beside: 0 }
  const found = { tried: 0, missed: [] as string[] }
  const wrong: string[] = []
  for (const id of ids) {
    for (const [prefix, otherPrefix] of [
      ['', 'zh-hant/'],
      ['zh-hant/', ''],
    ]) {
      const path = `${prefix}documents/${id}/`
      const own = textBlocks(site, path)
      const texts = { own, other: textBlocks(site, `${otherPrefix}documents/${id}/`) }
      // an address with a place in the text: all of it is laid out
      await reader.goto(url(`${path}?view=plain#text`))
      const words = overEnds(own, random)
      found.tried += words.length
      found.missed.push(...(await reader.evaluate(missedOf, words.join('\n'))).map((word) => `${path} ${word}`))
      for (const { choice, isShown } of views) {
        await reader.evaluate(
          (name, value) => {
            document.querySelector(`input[name="${name}"][value="${value}"]`)?.parentElement?.click()
          },
          ...choice,
        )
        await reader.waitFor((wanted = '') => document.querySelector(wanted) !== null, isShown)
        await reader.evaluate(stillness)
        const stretches = Array.from({ length: each }, (_, index) => {
          const [from, to] = randomRange(own, random)
          return { from, to, isOther: index % 2 === 1 }
        })
        const copied = await copyByHand(reader, texts, stretches)
        drags.tried += each
        drags.done += copied.dragged
        drags.beside += copied.beside
        wrong.push(...copied.wrong.map((said) => `${path} ${choice.join(' ')} ${said}`))
      }
    }
  }
  return { drags, wrong, found }
}

const server = await serveSite(site.dir, site.base)
for (const { name, missing, open } of browsers) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  if (missing) {
    console.log(`${name}: ${missing}`)
    continue
  }
  const { reader, close } = await open()
  const { drags, wrong, found } = await measure(reader, server.url)
  await close()
  console.log(
    `${name}: ${drags.done} of ${drags.tried} stretches dragged (the others begin and end in links; ${drags.beside} end some characters beside their aim), ${wrong.length} copied wrong; ${found.tried} ends of sentences searched, ${found.missed.length} missed`,
  )
  for (const said of [...wrong, ...found.missed].slice(0, 20)) console.log(`  ${said.slice(0, 600)}`)
  if (wrong.length + found.missed.length > 0) process.exitCode = 1
}
await server.close()
