/** Work shared between this thread and another one: all is done, each thread has its own, and after a fault nothing begins. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { shareWork } from '../src/share-work.ts'

/** Another thread that does one thing at a time; what it and this one have done. */
function twoThreads() {
  const done: Record<'here' | 'there', number[]> = { here: [], there: [] }
  const going = { here: 0, there: 0 }
  const work = (place: 'here' | 'there', n: number) => async () => {
    assert.equal(going[place]++, 0)
    await setTimeout(1)
    going[place]--
    done[place].push(n)
    return n
  }
  return { done, work, ...shareWork(() => going.there === 0) }
}

test('each thread has what it alone can do, and what either may do is shared from both ends', async () => {
  const { done, work, here, either } = twoThreads()
  const answers = Array.from({ length: 40 }, (_, n) =>
    n < 20 ? here(work('here', n)) : either(work('here', n), work('there', n)),
  )
  assert.deepEqual(await Promise.all(answers), [...answers.keys()])
  assert.deepEqual(
    [...done.here, ...done.there].toSorted((a, b) => a - b),
    [...answers.keys()],
  )
  assert.ok(done.there.length > 10 && done.there.every((n) => n >= 20))
  // the other thread has them from the first on
  assert.deepEqual(
    done.there,
    done.there.toSorted((a, b) => a - b),
  )
})

test('after a fault nothing further is begun', async () => {
  const { done, work, here } = twoThreads()
  const failing = here(() => Promise.reject(new Error('no such page')))
  void here(work('here', 1))
  await assert.rejects(failing, /no such page/)
  await setTimeout(5)
  assert.deepEqual(done.here, [])
})
