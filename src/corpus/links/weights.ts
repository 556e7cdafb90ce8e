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

/** From which weight on phrases in common say more than a sector does; a word that one provision says weighs 1. */
export const NAMED = { least: 0.45 }

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
  /** Safeguards (组织领导, 资金保障) say the same everywhere: where the root of the cosine is below this they are apart. */
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
  /** Of the clauses that hold a word the first so many: what bounds the work for long texts. */
  mostClauses: 6,
  /** A word of the head counts so many times more. */
  head: 2,
  /** A head is taken to say so much beside what it says, as a sum of rarities; a text to have so many clauses more. */
  unheaded: 4,
  untold: 2,
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
 * The odds that a reader accepts a pair, by what costs little; fitted on 2,400 pairs. One word that both stress, and what
 * both name as a part of all that one names, speak against a pair that is as like otherwise: one sector's word in common.
 * The second object, the greatest term, documents apart and safeguards as such added nothing beside these;
 * `tests/links/README.md` says what else was tried.
 */
export const FIRST_ODDS = {
  bias: -6.68,
  objects: 13.51,
  wording: 8.92,
  sentence: 10.05,
  objectsSentence: -19.77,
  ownUncovered: -2.69,
  safeguardsApart: -13.26,
  length: -0.76,
  common: -6.79,
  count: 1.27,
  chapter: 5.02,
  focus: -0.77,
  heads: 1.75,
  clauses: 2.25,
}

/**
 * The same with the names in common, each divided among the documents that share it. Held out a whole set of labels at a
 * time, the mean loss of pairs a reader was sure of fell from .313 to .288, that of six lots of shown links from .558 to
 * .503 (area under their curve .79, then .85), that of the sixth, drawn after this was made, from .524 to .445 (.75, .86).
 */
export const ODDS = {
  bias: -6.74,
  objects: 13.79,
  wording: 8.67,
  sentence: 8.98,
  objectsSentence: -23.53,
  ownUncovered: -2.79,
  safeguardsApart: -14.63,
  length: -1.02,
  common: -6.41,
  count: 1.05,
  chapter: 5.38,
  focus: -0.73,
  heads: 1.3,
  clauses: 1.52,
  phrases: 1.39,
}

/**
 * The odds that an accepted pair is the same measure; fitted. Both heads have to name an object or a word in common. Held
 * out a set at a time the relation of 82 % of the accepted pairs is right (field 85), as with documents apart, phrases and
 * length instead of heads, clauses and focus (82, field 82).
 */
export const SAME = {
  bias: -5.99,
  objects: 7.05,
  wording: 6.65,
  sentence: 6.16,
  common: -0.54,
  focus: -1.16,
  heads: 2.37,
  clauses: 1.11,
  /** From this likeness of wording on no word need stand in both heads: one of two copies may have lost its own. */
  copies: 0.85,
  least: 0.5,
}

/**
 * Which pairs are looked at for names in common, so likely by what costs little: of those accepted with them one was less
 * likely. From which probability on a pair is a link: at .4 F1 of the six pairs of plans is .82, of the graded pair .92. And
 * from which on one that is shown: of the labelled pairs of 102 files 13 of 14 shown ones are then right and 40 of 57
 * counterparts are shown (from .46 on 39). And how much weaker, as a logarithm, a pair may be than what its sides have in
 * each other's document: of eleven weaker ones among the plans one was right, and in five parts F1 was .80 with this bound,
 * .77 without.
 */
export const LEAST = { possible: 0.15, linked: 0.4, shown: 0.44, rank: -0.55 }

/**
 * When two different words for near objects are a reason: in documents that have one subject, and of a likely pair; else
 * where they lead their texts, or are long and alike. Of 24 pairs of five sets of labels with such a reason in documents less
 * like each other, nine of the eleven that stay and one of the thirteen that go were right.
 */
export const NEAR = { subject: 0.04, score: 0.85, alike: 0.6, long: 6 }

/** A provision keeps so many of its likeliest links; one stays if one of its sides keeps it. */
export const MOST_LINKED = 24

/** A page shows so many counterparts of a provision. */
export const MOST_SHOWN = 8

/** From so many copies on only the first is compared with others, the rest are linked to it. */
export const MANY_COPIES = 5
