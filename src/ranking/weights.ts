/**
 * Every number of the ranking that was tuned, in one place. They are round, and the results are flat around them. They were checked on
 * both halves of SQuAD's development articles, on Cranfield, and on four sets of questions over the six bundled documents.
 */

/** What a concept is worth by where it is met; 1 is the sentence itself. */
export const CONTEXT = {
  /** Who speaks, and what the passage is by its form: as good as said in the sentence. */
  speaker: 0.8,
  form: 0.8,
  /** What all of it is about, as its title says. */
  heading: 0.75,
  /** The sentence before, if this one refers back to it. */
  reference: 0.8,
  before: 0.65,
  /** The first paragraph, which in a press release says what all of it is about. */
  lead: 0.5,
  publisher: 0.5,
  /** Little, since what the passage says as a whole counts by its own BM25. */
  passage: 0.3,
  neighbour: 0.3,
  document: 0.2,
} as const;

/** How surely a way to say a concept is met, 1 for the question's own words. */
export const SIMILARITY = {
  /** The most that scattered words of a phrase are worth against the phrase itself. */
  scattered: 0.75,
  /** Another form of the same word. */
  inflected: 0.85,
  /** A word of much the same meaning. */
  related: 0.6,
  /** A word that only begins like one of the same root. */
  beginsAlike: 0.5,
  /** The most that the parts of a Korean word are worth against the word itself. */
  parts: 0.9,
} as const;

export const CONCEPT = {
  /** What a named thing that is met nowhere near leaves of a sentence's score. */
  nameMissing: 0.6,
  /** What another name in its stead leaves: asked about South Korea, a sentence on North Korea. */
  namesake: 0.75,
  /** From this worth on, what is around a sentence is as good as said in it. */
  asGoodAsSaid: 0.8,
  /** A name counts as met from this similarity on: "President Kim" meets "Kim Dae-jung". */
  nameMet: 0.1,
  /** What a concept met only in the context adds to the score; one that sets the scene adds all its worth. */
  around: 0.75,
  /** How much more than another concept the one counts that is what happens in the question. */
  predicate: 1.15,
} as const;

export const SENTENCE = {
  /** What the passage's BM25 adds, as a share of the whole question's worth. */
  passage: 0.65,
  /** What a date that is asked for is worth beside the words, as an inverse document frequency. */
  date: 3,
  /** A sentence says more than a heading, a block of names, and what only surrounds a statement. */
  kind: {
    paragraph: 1,
    item: 1,
    signature: 0.85,
    contact: 0.85,
    heading: 0.75,
    title: 0.75,
    boilerplate: 0.7,
    letterhead: 0.6,
    subjects: 0.6,
    footnote: 0.5,
    table: 0.5,
    label: 0.3,
    noise: 0.3,
  },
  /** What is left of a sentence of fewer than four words: "Mr Sané said." */
  fragment: 0.6,
  /** Longer sentences meet more words by chance: how much length counts. */
  byLength: 0.1,
  /** What is left of an answer to "when" without a time and to "how many" without a number. */
  wanting: 0.6,
} as const;

/** What the kind of thing that is asked for makes of a sentence's score. */
export const EVIDENCE = {
  present: 1.12,
  missing: 0.85,
  /** A number right before what is counted. */
  counts: 1.4,
  noNumber: 0.6,
  /** A name with what it is: ", deputy Asia director at …", "X is …", "leader X". */
  defines: 1.4,
  explains: 1.3,
  titled: 1.25,
  undefined: 0.85,
  unmet: 0.8,
} as const;

/** How well something dated fits a date constraint, from a sentence that states the date to a document issued about then. */
export const DATE_FIT = {
  stated: 1,
  inferred: 0.85,
  coarse: 0.5,
  nearby: 0.65,
  issued: 0.8,
  issuedElsewhere: 0.5,
  issuedCoarse: 0.5,
} as const;

/** How well a sentence fits a question for somebody's words. */
export const SOURCE_FIT = {
  /** Somebody else in the passage is the one who is asked for, and nobody is known to speak here. */
  passage: 0.85,
  publisher: 0.9,
  /** Published by the one who is asked for, but somebody else speaks. */
  publisherOnly: 0.85,
  republisher: 0.7,
  /** The sentence only mentions them; enough where the question names a topic. */
  mentionedOnTopic: 0.6,
  mentioned: 0.4,
  none: 0.25,
} as const;

/** How far a sentence supports an answer. */
export const SUPPORT = {
  /** Below this, what was found is no answer. */
  enough: 0.42,
  /** This many of the question's concepts in one sentence are no chance; a single one may be. */
  noChance: 3,
  byChance: 0.6,
} as const;

/**
 * How likely a sentence is the right answer: a logistic regression over its support and its distance to the best sentence of another
 * passage, fitted to 1,200 SQuAD questions, half of them about other articles.
 */
export const CONFIDENCE = { bias: -2.5, support: 2.5, margin: 4.5 } as const;
