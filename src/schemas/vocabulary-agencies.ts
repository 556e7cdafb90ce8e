import { z } from 'zod'

/** Kinds of agencies that the vocabulary gives; classes and open lists are read from the name. */
const agencyKind = z.enum(['party', 'government', 'central', 'city', 'company', 'institute', 'other'])

/** Short forms and the full ones they stand for; `{place}` in a full one takes the place's name. */
const forms = z.record(z.string().min(1), z.string().min(1))

/** A year or a month: 2018, 2018-03. */
const bound = z.string().regex(/^\d{4}(?:-\d{2})?$/)

/** A function that organs of different places share. */
const agencyFunction = z.strictObject({
  /** ASCII, the second part of an agency's id. */
  key: z.string().regex(/^[a-z-]+$/),
  label: z.string().min(1),
  kind: agencyKind.default('government'),
  /** What stands before the ending: 发改 in 发改委. */
  stems: forms.default({}),
  /** Names that change as a whole. */
  names: forms.default({}),
  /** Stems whose full form differs from place to place: the function is known, the name is not. */
  doubtful: z.array(z.string().min(1)).default([]),
  /** Full forms of stems in documents up to a year or month. */
  earlier: z.strictObject({ until: bound, stems: forms }).optional(),
})

/** Organs of the central government in a place: `{place}` 福建省, `{short}` 福建, `{written}` as the text has it. */
const centralOrgan = z.strictObject({
  key: z.string().regex(/^[a-z-]+$/),
  label: z.string().min(1),
  endings: z.array(z.string().min(1)).min(1),
  full: z.string().min(1),
  before: z.array(z.string().min(1)),
  /** True where the ministry has to stand in front: 中国证监会广东监管局. */
  named: z.boolean().default(false),
  /** The first year or month of the name. */
  from: bound.optional(),
})

/** How places name what others name otherwise; the head of the list says what the fields are. */
const usage = z.strictObject({
  /** The function's. */
  key: z.string().regex(/^[a-z-]+$/),
  within: z.string().regex(/^(?:\d{2}){0,3}$/),
  level: z.enum(['province', 'prefecture', 'county']).optional(),
  from: bound.optional(),
  until: bound.optional(),
  stems: forms.default({}),
  names: forms.default({}),
})

/** A name as one place uses it. */
const localName = z.strictObject({
  region: z.string().regex(/^\d{6}$/),
  name: z.string().min(1),
  key: z.string().regex(/^[a-z-]+$/),
  full: z.string().min(1),
  kind: agencyKind.default('government'),
})

/** An organ of the nation by its full name of the time; the head of the list says what the names are for. */
const nationalOrgan = z.strictObject({
  key: z.string().regex(/^[a-z-]+$/),
  full: z.string().min(1),
  only: z.array(z.string().min(1)).default([]),
  short: z.array(z.string().min(1)).default([]),
  from: bound.optional(),
  until: bound.optional(),
  kind: agencyKind.default('government'),
})

/** `content/vocabulary/agencies.yaml`. */
export const agencyVocabulary = z.strictObject({
  /** Endings of names, longest form of each: 委 → 委员会. */
  suffixes: forms,
  /** What full names of bureaus consist of, with spaces between. */
  words: z.string().min(1),
  functions: z.array(agencyFunction),
  central: z.array(centralOrgan),
  usage: z.array(usage).default([]),
  local: z.array(localName),
  /** Short kinds of zones and the full ones, ends of full names, words of names that are no zone's own; places whose economic zone is one of the nation. Words have spaces between. */
  zones: z
    .strictObject({ kinds: forms, full: z.string().min(1), any: z.string().min(1), national: z.string() })
    .default({ kinds: {}, full: '开发区', any: '经济', national: '' }),
  national: z.array(nationalOrgan),
})

export type AgencyFunction = z.infer<typeof agencyFunction>
export type AgencyUsage = z.infer<typeof usage>
export type CentralOrgan = z.infer<typeof centralOrgan>
export type NationalOrgan = z.infer<typeof nationalOrgan>
export type LocalName = z.infer<typeof localName>
export type AgencyVocabulary = z.infer<typeof agencyVocabulary>
