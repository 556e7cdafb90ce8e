/**
 * Ascending numbers in few bytes: Rice's code of the gaps between them (Rice & Plaunt 1971). The lower `shift` bits of
 * a gap stand as they are; how often 2^shift is in it stands before them as so many ones and a zero.
 */

/** Bits put together at once. */
const WORD = 16

/** The shift that needs the fewest bits, of those near the logarithm of the mean. */
function bestShift(gaps: Uint32Array): number {
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const near = Math.floor(Math.log2(Math.max(1, mean)))
  let best = { shift: 0, bits: Infinity }
  for (let shift = Math.max(0, near - 2); shift <= near; shift++) {
    const bits = gaps.reduce((sum, gap) => sum + shift + 1 + (gap >>> shift), 0)
    if (bits < best.bits) best = { shift, bits }
  }
  return best.shift
}

/** Collects bits into bytes, the highest first. */
function bitWriter() {
  const bytes: number[] = []
  let waiting = 0
  let count = 0
  return {
    push(value: number, width: number) {
      waiting = (waiting << width) | value
      for (count += width; count >= 8; count -= 8) bytes.push((waiting >>> (count - 8)) & 255)
      waiting &= 255 >>> (8 - count)
    },
    end(): Uint8Array {
      if (count > 0) bytes.push((waiting << (8 - count)) & 255)
      return Uint8Array.from(bytes)
    },
  }
}

/** Codes whole numbers from 0, below 2^32, each greater than the one before it. */
export function writeRice(numbers: Uint32Array): { shift: number; bytes: Uint8Array } {
  const gaps = numbers.map((each, i) => each - (numbers[i - 1] ?? -1) - 1)
  const shift = bestShift(gaps)
  const bits = bitWriter()
  for (const gap of gaps) {
    let ones = gap >>> shift
    for (; ones >= WORD; ones -= WORD) bits.push(2 ** WORD - 1, WORD)
    bits.push(2 ** (ones + 1) - 2, ones + 1)
    for (let at = shift; at > 0; at -= WORD) {
      const width = Math.min(WORD, at)
      bits.push((gap >>> (at - width)) & (2 ** width - 1), width)
    }
  }
  return { shift, bytes: bits.end() }
}

/** The numbers that `writeRice` coded, `count` of them. */
export function readRice(bytes: Uint8Array, shift: number, count: number): number[] {
  const numbers: number[] = []
  let at = 0
  const bit = () => ((bytes[at >>> 3] ?? 0) >>> (7 - (at++ & 7))) & 1
  let before = -1
  while (numbers.length < count) {
    let gap = 0
    while (bit() === 1) gap++
    for (let i = 0; i < shift; i++) gap = gap * 2 + bit()
    before += gap + 1
    numbers.push(before)
  }
  return numbers
}
