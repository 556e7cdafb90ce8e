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
}

/** What a head names: a means counts less than an object, the whole less than its kind or part. */
export const HEAD = { means: 0.6, broader: 0.7 }

/**
 * What a document names everywhere tells none of its provisions from the others: counts of a document's provisions are
 * compared with so many more. Weighed so 422, without 442.
 */
export const LOCAL = { background: 4 }

/** What documents are about. */
export const SUBJECT = {
  /** A document keeps its weightiest terms. */
  mostTerms: 300,
  /** Documents whose likeness (the root of a cosine) is below this are apart: at .2 F1 of five plans is .83, at .25 .81. */
  shared: 0.2,
  /** Safeguards (组织领导, 资金保障) say the same everywhere: below this they are apart further. */
  safeguards: 0.4,
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
 * The odds that a reader accepts a pair, by its evidence; fitted. All together 528; without objects 672, without wording
 * 564, sentences 556, the product of both 565, subjects apart 574, own words where no concept is named 539, rank 535; the
 * others change 1 to 4. Kinds (article, box), means and what one side's head has of the other's text were tried and
 * make it worse.
 */
export const ODDS = {
  bias: -4.84,
  objects: 13.56,
  wording: 7.62,
  sentence: 11.85,
  objectsSentence: -45.25,
  ownUncovered: -6.32,
  apart: -17.44,
  safeguards: 1.25,
  safeguardsApart: -7.94,
  length: -0.51,
  single: -1.7,
  rank: 1.51,
}

/**
 * The odds that an accepted pair is the same measure: like sentences about an object that both heads name; fitted. In five
 * parts the relation of 85 % of the accepted pairs of 100 documents is right, of the five seeds 75 %; 23 of 27 links
 * of the seeds that are called the same are.
 */
export const SAME = {
  bias: -6.23,
  objects: 7.92,
  wording: 2.09,
  sentence: 4.25,
  ownUncovered: 5.5,
  headObject: 0.24,
  /** From this likeness of wording on no word need stand in both heads: one of two copies may have lost its own. */
  copies: 0.85,
  least: 0.5,
}

/**
 * From which probability on a pair is a link: at .22 F1 of the graded pair of plans is .95. And from which on one that is
 * shown: at .35 F1 of the six pairs of plans is .81, its best; of 57 counterparts of measures in 100 documents 42 are
 * shown.
 */
export const LEAST = { linked: 0.22, shown: 0.35 }

/** A provision keeps so many of its likeliest links; one stays if one of its sides keeps it. */
export const MOST_LINKED = 24

/** A page shows so many counterparts of a provision. */
export const MOST_SHOWN = 8

/** From so many copies on only the first is compared with others, the rest are linked to it. */
export const MANY_COPIES = 5
