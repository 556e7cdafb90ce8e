import fc from 'fast-check'

/** Any string of UTF-16 units, lone surrogates and unassigned characters too, with whole characters of every plane between. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
      fc.integer({ min: 0x20, max: 0x36f }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 30 },
  )
  .map((characters) => characters.join(''))
