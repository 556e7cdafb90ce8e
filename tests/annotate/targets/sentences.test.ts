import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { findTargets } from '../../../src/annotate/targets/index.ts'
import { context, fixture, vocabulary } from './vocabulary.ts'

const entry = z.strictObject({
  text: z.string(),
  context: z.object({
    annual: z.boolean().optional(),
    year: z.number().optional(),
    opening: z.string().optional(),
    horizon: z.object({ from: z.number(), to: z.number() }).optional(),
  }),
  targets: z.array(
    z.strictObject({
      quote: z.string(),
      value: z.number().nullable(),
      base: z.number().nullable(),
      comparator: z.string().nullable(),
      deadline: z.string(),
    }),
  ),
})

const near = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)))

for (const { text, context: given, targets } of z.array(entry).parse(fixture('sentences'))) {
  test(text, () => {
    const { annual = context.annual, year = context.calendar.year, opening = null, horizon = context.horizon } = given
    const found = findTargets(
      text,
      { ...context, annual, calendar: { year, current: true }, opening, horizon },
      vocabulary,
    )
    const quotes = found.map(({ start, end }) => text.slice(start, end))
    assert.equal(found.length, targets.length, quotes.join(' | ') || 'nothing found')
    for (const [i, target] of targets.entries()) {
      const { facts } = found[i] ?? assert.fail()
      const quote = quotes[i] ?? ''
      assert.ok(quote.includes(target.quote) || target.quote.includes(quote), `${quote} for ${target.quote}`)
      assert.ok(near(facts.valueBase, target.base), `${String(facts.valueBase)} for ${target.quote}`)
      if (target.value !== null) assert.equal(facts.value, target.value, target.quote)
      if (target.base !== null) assert.equal(facts.comparator, target.comparator, target.quote)
      assert.equal(facts.deadline?.slice(0, 4), target.deadline, target.quote)
    }
  })
}
