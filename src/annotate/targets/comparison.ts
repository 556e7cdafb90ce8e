import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'
import type { Candidate } from './paragraph-reading.ts'

type Comparator = Candidate['comparator']

/** Words before a number that say it is reached, and how, each with its comparator. */
const BEFORE = ({ verbs }: Grammar): readonly { words: string; comparator: Comparator; reaching: boolean }[] => [
  { words: '不得?低于|不得?少于|不小于|至少达到|最低|至少', comparator: '>=', reaching: false },
  { words: '不得?高于|不得?超过|不得?大于|不多于|不超出|控制在|压缩在|严控在', comparator: '<=', reaching: true },
  { words: '突破|超过|超越|超出|超|逾|(?<![通不经再度])过|高于|大于|多于|优于|好于', comparator: '>', reaching: true },
  { words: '低于|少于|小于', comparator: '<', reaching: true },
  { words: '最多|至多', comparator: '<=', reaching: false },
  { words: '接近|大约|约为|约|近', comparator: '~', reaching: false },
  { words: `${verbs.moving}[到至]`, comparator: '=', reaching: true },
  { words: verbs.reaching, comparator: '=', reaching: true },
]

const ENDINGS = shape((grammar) =>
  BEFORE(grammar).map(({ words, ...rest }) => ({ ...rest, ending: new RegExp(`(?:${words}) ?$`) })),
)

/** Words behind a number that bound it, with their comparator. */
const AFTER: readonly { pattern: RegExp; comparator: Comparator }[] = [
  { pattern: /^ ?(?:及|含)?以上|^ ?\+/, comparator: '>=' },
  { pattern: /^ ?(?:及|含)?(?:以下|以内|之内)|^ ?内(?!蒙|地|部|外|容|河|需|陆)/, comparator: '<=' },
  { pattern: /^ ?(?:左右|上下)/, comparator: '~' },
]

/** How a number is compared, and the words around it without the words of comparison. */
export interface Comparison {
  comparator: Comparator
  compared: boolean
  /** Whether words behind the number bound it, 以上. */
  bounded: boolean
  attained: boolean
  /** How many characters of comparison stand directly before and behind the number. */
  lengthBefore: number
  lengthAfter: number
}

/** Reads the comparison from the words directly before and behind a number: 达…以上 is >=, 突破 is >. */
export function readComparison(before: string, after: string, grammar: Grammar): Comparison {
  let rest = before
  let comparator: Comparator | null = null
  let attained = false
  for (let found = true; found;) {
    const ending = ENDINGS(grammar).find((entry) => entry.ending.test(rest))
    found = ending !== undefined
    if (!ending) break
    rest = rest.replace(ending.ending, '')
    attained ||= ending.reaching
    if (comparator === null || comparator === '=') comparator = ending.comparator
    else if (ending.comparator !== '=' && comparator === '~') comparator = ending.comparator
  }
  const behind = AFTER.find(({ pattern }) => pattern.test(after))
  const lengthAfter = behind?.pattern.exec(after)?.[0].length ?? 0
  return {
    comparator: behind?.comparator ?? comparator ?? '=',
    compared: behind !== undefined || comparator !== null,
    bounded: behind !== undefined,
    attained,
    lengthBefore: before.length - rest.length,
    lengthAfter,
  }
}
