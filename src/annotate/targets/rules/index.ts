import type { Rule } from '../paragraph-reading.ts'
import { amount } from './amount.ts'
import { attained } from './attained.ts'
import { bandwidth } from './bandwidth.ts'
import { change } from './change.ts'
import { counted } from './counted.ts'
import { measured } from './measured.ts'
import { multiple } from './multiple.ts'
import { share } from './share.ts'
import { within } from './within.ts'

/** The rules for numbers, in order: the first that reads a number makes its target. */
export const RULES: readonly Rule[] = [multiple, change, attained, bandwidth, within, share, counted, amount, measured]
