/**
 * Every weight and threshold of the engine of counterparts, with what it was chosen by. `npm run bench:links` measures
 * the result on labelled pairs; `tests/links/README.md` says how the odds were fitted. Figures are the loss of the
 * logarithm (lower is better): of all pairs with a document in one of five parts, judged by what the pairs without one
 * taught; smaller figures below 500 are of an earlier, smaller set of labels, unless they say otherwise.
 */

/** When a provision asks for something; read on 220 provisions of 102 documents that were left out, and as many kept. */
export const TASK = {
  /** The share of its text in sentences that ask: .3 left out every twentieth measure that readers link, .15 none. */
  leastAsking: 0.15,
  /** The share in sentences that report, define, punish or close the text. */
  mostSaying: 0.5,
}

/** How often a word is expected before a corpus says more: what keeps a small corpus sober. */
export const RARITY = {
  /** What is counted is counted as if so many more provisions had been read. */
  background: 60,
  /** The share of provisions, at a guess, that use a word or name a concept, and that use a generic word. */
  usualShare: 0.02,
  genericShare: 0.7,
  /** What so small a share of the provisions names has weight 1. */
  rare: 0.01,
  /** Counts over a corpus count in steps of their logarithm. */
  step: 0.25,
}

/** How wording is weighed. */
export const WORDING = {
  /** A text keeps its weightiest terms: the others hardly change a cosine. */
  mostTerms: 160,
  /** A word of the head counts so often: twice gives 317; three times, with logarithms of counts, 333. */
  head: 2,
  /** A text is taken to say this part of what a text says on average beside what it says: short ones prove little. */
  unsaid: 0.1,
}

/**
 * From which weight on phrases in common say more than a sector does; a word that one provision says weighs 1. And from
 * which part of it on, divided among the documents that share it, one names what a pair has in common: the loss of the ninth
 * lot is .449 so, .460 from .2, .455 from .4 on.
 */
export const NAMED = { least: 0.45, inCommon: 0.3 }

/** Without a title so many units of the first sentence stand for it. */
export const LONGEST_HEAD = 40

/** How much a provision is about what it names; chosen on the five seeds, where F1 of the graded pair of plans is .95. */
export const OBJECTS = {
  /** What the title names counts so many times what a clause of the text names; the heading above it less. */
  title: 3,
  path: 0.3,
  /** A means that neither title nor subheading names; in the chapter of safeguards means are the subject. */
  means: 0.4,
  safeguardMeans: 0.7,
  /** What is a kind or part of a concept speaks of that concept too. */
  broader: 0.7,
  /** Saying a thing again adds less than saying it first. */
  again: 0.4,
  /** A concept's neighbour that the text does not name stands for it by this share. */
  neighbour: 0.35,
  /** The second object of a pair counts 1/2^0.7 of the first: many small things in common are no object in common. */
  decay: 0.7,
  /** A long measure shares a word with everyone: the sum shrinks with what both sides could share. */
  length: 0.2,
  /** Beside what they name two provisions are taken to name so much: one word in common is not all they name. */
  unnamed: 0.5,
}

/** What a head names: a means counts less than an object, the whole less than its kind or part. */
export const HEAD = { means: 0.6, broader: 0.7 }

/** A heading above is taken to say so much beside what it says, as a sum of squares of weights: 建设 in common is no chapter. */
export const CHAPTER = { unsaid: 10 }

/**
 * What a document names everywhere tells none of its provisions from the others: counts of a document's provisions are
 * compared with so many more. Weighed so 422, without 442.
 */
export const LOCAL = { background: 4 }

/** What documents are about. */
export const SUBJECT = {
  /** A document keeps its weightiest terms. */
  mostTerms: 300,
  /**
   * From this cosine on safeguards may be linked by what any text says of its own (组织领导, 督促检查): of 46 such links
   * below it that were shown nearly all were such a formula, of 25 above it few.
   */
  safeguards: 0.02,
  /** Where the root of the cosine is below this they are apart: the loss is .52 so, below .15, .3 or .4 .54, .53 and .55. */
  apart: 0.25,
}

/** Which pairs are compared closely: 157 of 166 that readers of 100 documents link, 234 of 239 of an editor of five plans. */
export const CANDIDATES = {
  /** A list of who names a thing keeps its strongest members: what bounds time and memory in a large corpus. */
  longestList: 128,
  /** Of its concepts a provision asks for the strongest, of its terms for the weightiest. */
  concepts: 16,
  terms: 24,
  /** What shares less than this part of what the best candidate shares is none; and so many at most. */
  worth: 0.2,
  most: 48,
}

/** How sentences are compared: with them 528, without 556 and, where documents share no subject, half the recall of articles. */
export const CLOSELY = {
  /** Of the sentences that hold a word the first so many: what bounds the work for long texts. */
  mostSentences: 6,
  /** A word of the head counts so many times more. */
  head: 2,
  /** A sentence is taken to say so much beside what it says, as a sum of squares of rarities: short ones prove little. */
  unsaid: 60,
}

/**
 * The strength of a pair: shared objects and, where the vocabulary covers little, more of the wording. It ranks a pair
 * among those that its provisions have in the same two documents.
 */
export const STRENGTH = {
  /** The vocabulary covers a provision by half whose objects reach this score against themselves. */
  covered: 0.1,
  /** How much more wording counts where it covers nothing. */
  uncovered: 2,
  /** Strengths below this are one. */
  least: 0.02,
}

/**
 * The odds that a reader accepts a pair, by what costs little; fitted on 2,235 pairs. One word that both stress, and what
 * both name as a part of all that one names, speak against a pair that is as like otherwise: one sector's word in common.
 * What heads say in the other text, words shared within a clause and safeguards as such were evidence before: without them
 * the loss in five parts is .502, with them .505. `tests/links/README.md` says what else was tried.
 */
export const FIRST_ODDS = {
  bias: -6.99,
  objects: 12.04,
  wording: 10.96,
  sentence: 12.53,
  objectsSentence: -25.73,
  ownUncovered: -2.99,
  length: -0.39,
  common: -5.6,
  count: 1.18,
  chapter: 2.24,
  focus: -0.77,
  apart: -7.27,
  articles: -0.45,
}

/**
 * The same with the names in common, each divided among the documents that share it. Documents that are apart speak against
 * a pair as far as it has no such name: with that and with articles apart the loss of all pairs a reader was sure of, in five
 * parts, fell from .600 to .502 (area under the curve .757, then .828); that of the ninth lot, fitted without it, from .532
 * to .449 (.875, .904).
 */
export const ODDS = {
  bias: -7.1,
  objects: 12.55,
  wording: 11.09,
  sentence: 11.64,
  objectsSentence: -29.42,
  ownUncovered: -3.35,
  length: -0.56,
  common: -5.25,
  count: 1.04,
  chapter: 2.37,
  focus: -0.74,
  articles: -0.34,
  phrases: 0.65,
  namelessApart: -8.53,
}

/**
 * The odds that an accepted pair is the same measure; fitted. Both heads have to name an object or a word in common. In five
 * parts the relation of 83 % of the accepted pairs is right (loss .399), with what is common, heads and clauses instead of
 * the heading above, length and documents apart 80 % (.508).
 */
export const SAME = {
  bias: -6.02,
  objects: 6.4,
  wording: 6.42,
  sentence: 5.77,
  focus: -0.74,
  length: -0.94,
  chapter: 2.63,
  apart: -10.02,
  /** From this likeness of wording on no word need stand in both heads: one of two copies may have lost its own. */
  copies: 0.85,
  least: 0.5,
}

/**
 * Which pairs are looked at for names in common, so likely by what costs little: of 621 accepted ones 594 are. From which
 * probability on a pair is a link and is shown: of the ninth lot, fitted without it, readers accepted 5 of 10 from .3 on, 6
 * from .44 on, and of 100 accepted ones 78, then 57, are shown; of the labelled counterparts of fourteen measures of 102
 * files 36 of 57 from .29 to .36. Pages lay those apart that are less likely than `LIKELY` (`policy/nearness.ts`). And how much
 * weaker, as a logarithm, a pair may be than what its sides have in each other's document: of eleven weaker ones among the
 * plans one was right, and in five parts F1 was .80 with this bound, .77 without.
 */
export const LEAST = { possible: 0.15, linked: 0.32, shown: 0.32, rank: -0.55 }

/**
 * When two different words for near objects are a reason: in documents that have one subject, or of a pair so likely that
 * little is reason enough (`LITTLE`). Read blind, of such pairs between .3 and .5 12 of 53 were right, from .5 on 6 of 16,
 * from .6 on 28 of 37; in the plans of one subject 24 of 34 below .5.
 */
export const NEAR = { subject: 0.04 }

/**
 * From which probability on little is reason enough: words for near objects, or a single word of a head that many documents
 * have. Of the pairs that only the latter names all 7 from .6 on were right, below it 2 of 8 and 6 of 17.
 */
export const LITTLE = { score: 0.6 }

/** A provision keeps so many of its likeliest links; one stays if one of its sides keeps it. */
export const MOST_LINKED = 24

/** A page shows so many counterparts of a provision. */
export const MOST_SHOWN = 8

/** From so many copies on only the first is compared with others, the rest are linked to it. */
export const MANY_COPIES = 5
