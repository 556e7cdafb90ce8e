/**
 * Every weight and threshold of the engine of counterparts, with what it was chosen by. `npm run bench:links` measures
 * them on the labelled sets; `-- --fit` fits the odds anew.
 */

/** When a provision asks for something; chosen by reading 200 provisions of 102 documents left out and kept. */
export const TASK = {
  /** The share of its text in sentences that ask. */
  leastAsking: 0.15,
  /** The share in sentences that report, define, punish or close. */
  mostSaying: 0.5,
}

/** How wording is weighed. */
export const WORDING = {
  /** A text keeps its weightiest terms: the others hardly change a cosine. */
  mostTerms: 160,
  /** A word of the head counts so often. Twice: log loss 317; three times, with logarithms of counts: 333. */
  head: 2,
  /** A text is taken to say this part of what a text says on average beside what it says: short ones prove little. */
  unsaid: 0.1,
}

/** What a head names: a means counts less than an object, what something is a kind or part of less than the thing. */
export const HEAD = { means: 0.6, broader: 0.7 }

/** TODO */
export const LOCAL = { background: 4 }

/** What documents are about: their weightiest terms suffice. */
export const SUBJECT = { mostTerms: 300 }

/** Without a title so many units of the first sentence stand for it. */
export const LONGEST_HEAD = 40

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

/** Odds of a pair by its evidence, by logistic regression. */
export const ODDS = { bias: -7.64, objects: 9.42, wording: 6.22, ownWording: 1.57, covered: 2.9, subject: 2.69, safeguards: -0.22, safeguardsSubject: -1.49, oneSafeguard: -0.75, oneArticle: -0.66, articles: -1.13, box: -0.3, length: -0.81, single: -1.68 }

/** Odds of a pair by its odds above and its rank. */
export const RANKED = { bias: 0.39, odds: 1.1, rank: 0.99 }

/** Odds that an accepted pair is the same measure. */
export const SAME = { bias: -4.5, objects: 3.1, wording: 5.2, headObject: 1.1, least: 0.7 }

/** From which probability on a pair is a link, and one that is shown. */
export const LEAST = { linked: 0.2, shown: 0.4 }

/** A page shows so many counterparts of a provision. */
export const MOST_SHOWN = 8
