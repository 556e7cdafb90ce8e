import { z } from 'zod'

/** Grounds of the page, light and dark, as `styles/tokens.css` has them. */
const PAPER = { light: '#fcfbf7', dark: '#181613' }
/** Least contrast of text with its ground: WCAG 2.2, 1.4.3. */
const LEAST = 4.5
const WHITE = 255

const hex = z
  .string()
  .regex(
    /^#[0-9a-f]{6}$/i,
    'Unexpected colour, expected six digits as in "#1c4f9c", in quotation marks. 颜色写作"#1c4f9c"，要加引号',
  )

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Relative luminance of a colour: WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / WHITE
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const isReadable = (colour: string, on: 'light' | 'dark'): boolean => contrast(colour, PAPER[on]) >= LEAST

/** A colour lightened until it can be read on the dark ground. */
function forDark(colour: string): string {
  let light = colour
  while (!isReadable(light, 'dark')) {
    const lighter = channels(light).map((value) => Math.min(WHITE, value + Math.ceil((WHITE - value) / 8)))
    light = `#${lighter.map((value) => value.toString(16).padStart(2, '0')).join('')}`
  }
  return light
}

const readable =
  (on: 'light' | 'dark') =>
  (colour: string): boolean =>
    !hex.safeParse(colour).success || isReadable(colour, on)
const tooPale = (on: 'light' | 'dark') =>
  `Unexpected colour that is hard to read on ${PAPER[on]}, expected a contrast of ${LEAST} at least. 这种颜色在${on === 'light' ? '浅' : '深'}色页面上看不清，请换一种`

const light = hex.refine(readable('light'), tooPale('light'))
const dark = hex.refine(readable('dark'), tooPale('dark'))

/** The colour of what can be followed, for the light page and for the dark one. */
export const accent = z
  .union([light, z.strictObject({ light, dark: dark.optional() })])
  .transform((value) => (typeof value === 'string' ? { light: value } : value))
  .transform((value) => ({
    light: value.light,
    dark: ('dark' in value ? value.dark : undefined) ?? forDark(value.light),
  }))
