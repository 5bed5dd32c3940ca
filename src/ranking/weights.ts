/**
 * The tuned numbers of the ranking; those of the choice of passages are in `archive/select-passages.ts`. They are round, and nearby values give the same results. They were checked on
 * both halves of SQuAD's development articles, on Cranfield, and on four sets of questions over the six bundled documents.
 */

/** The weight of a concept by the place of its match; 1 is the sentence itself. */
export const CONTEXT = {
  /** The speaker, and the form of the passage: as good as a match in the sentence. */
  speaker: 0.8,
  form: 0.8,
  /** The title and the headings, which say what the text is about. */
  heading: 0.75,
  /** The previous sentence, if this one refers back to it. */
  reference: 0.8,
  before: 0.65,
  /** The last sentence of the paragraph before, where one of the two is short. */
  paragraph: 0.5,
  /** The passage before, if it ends with a question, to which this one is the reply. */
  asked: 0.8,
  /** The first paragraph, which in a press release says what the text is about. */
  lead: 0.5,
  publisher: 0.5,
  /** Low, because the passage as a whole already counts by its BM25. */
  passage: 0.3,
  neighbour: 0.3,
  document: 0.2,
} as const;

/** The similarity of a match to the question's own words; 1 is the same words. */
export const SIMILARITY = {
  /** Maximum for scattered words of a phrase; 1 is the phrase itself. */
  scattered: 0.75,
  /** Another form of the same word. */
  inflected: 0.85,
  /** A word of nearly the same meaning. */
  related: 0.6,
  /** A word that only begins like a word of the same root. */
  beginsAlike: 0.5,
  /** Maximum for the parts of a Korean word; 1 is the word itself. */
  parts: 0.9,
} as const;

export const CONCEPT = {
  /** Factor for a name of the question that matches neither in the sentence nor in its context. */
  nameMissing: 0.6,
  /** Factor for another name in its place: a sentence on North Korea for a question about South Korea. */
  namesake: 0.75,
  /** From this weight on, a match in the context counts as stated in the sentence. */
  statedFrom: 0.7,
  /**
   * A name counts as matched from this weight on: "President Kim" matches "Kim Dae-jung". Half of its words anywhere in the document are less:
   * one that says "new" does not name New Zealand.
   */
  nameFrom: 0.12,
  /** The least share of a full name of which a document has the surname: who is named "Mr Lund" alone is in it. */
  surname: 0.7,
  /** Weight of a concept that matches only in the context. A concept that sets the scene gets its full weight. */
  context: 0.65,
  /** Weight of the question's predicate relative to other concepts. */
  predicate: 1.15,
} as const;

export const SENTENCE = {
  /** Weight of the passage's BM25, as a share of the question's total. */
  passage: 0.65,
  /** Weight of the meaning, where an encoder knows it: of the difference of cosines, as a share of the question's total. */
  similarity: 0.7,
  /** Weight of the share of the question that sentence and context match, as a share of the question's total. */
  coverage: 0.6,
  /** Weight of a date constraint, as an inverse document frequency. */
  date: 3,
  /** Factors by the kind of passage: prose says more than headings, blocks of names and page furniture. */
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
  /** Factor for a sentence of fewer than four words: "Mr Sané said." And for one without a verb in an interview. */
  fragment: 0.6,
  /** Factor for what is only called for, planned or denied, where the question takes for granted that it happened. */
  unreal: 0.5,
  /** Factor for a question, which is no answer. */
  question: 0.6,
  /** Factor for what leads up to one: what else who asks says with it. Also for a question that tells who says something, where that is asked. */
  leadsUp: 0.85,
  /** Weight of length: longer sentences match more words by chance. */
  byLength: 0.1,
  /** Factor for an answer to "when" without a time or to "how many" without a number. */
  lacksAnswer: 0.6,
} as const;

/** Factors of the answer-type evidence. */
export const EVIDENCE = {
  present: 1.12,
  missing: 0.85,
  /** A number directly before the counted noun. */
  counts: 1.4,
  noNumber: 0.6,
  /** A name with its definition: ", deputy Asia director at …", "X is …", "leader X". */
  defines: 1.4,
  explains: 1.3,
  titled: 1.25,
  undefined: 0.85,
  unmet: 0.8,
} as const;

/** When the sentence beside the first comes before it (`beside.ts`). Chosen among pairs of neighbours in SQuAD: rules that hold in both halves of its articles. */
export const BESIDE = {
  /** The least score, as a share of the first's. */
  score: 0.7,
  /** It has more of the question by this share. */
  more: 0.01,
  /** The least match of the question's main verb: another form of the same word. */
  predicate: 0.85,
} as const;

/** The fit to a date constraint, from a sentence that states the date to a document issued about then. */
export const DATE_FIT = {
  stated: 1,
  inferred: 0.85,
  coarse: 0.5,
  nearby: 0.65,
  issued: 0.8,
  issuedElsewhere: 0.5,
  issuedCoarse: 0.5,
} as const;

/** The fit to a question about somebody's words. */
export const SOURCE_FIT = {
  /** The source speaks elsewhere in the passage, and this sentence has no known speaker. */
  passage: 0.85,
  publisher: 0.9,
  /** The source published it, but somebody else speaks. */
  publisherOnly: 0.85,
  republisher: 0.7,
  /** The sentence only mentions the source; enough if the question names a topic. */
  mentionedOnTopic: 0.6,
  mentioned: 0.4,
  /** Nobody is known to speak, and the document names the source: in its title, headings or lead, or beside the sentence. */
  namedOnTop: 0.8,
  namedNear: 0.6,
  none: 0.25,
} as const;

/**
 * The support of a sentence for an answer. Fitted together on questions over releases, the bundled documents and SQuAD, on those without an
 * answer too.
 */
export const SUPPORT = {
  /** If no sentence has this support, there is no answer. */
  enough: 0.356,
  /** If one has, the others are answers from this support on. */
  alsoShown: 0.27,
  /** And from this share of the support of the one that comes first. */
  besideFirst: 0.4,
  /** Weight of a date constraint, as an inverse document frequency: a day that is met is much of the question. */
  date: 5,
  /** Weight of what the whole passage matches; the sentence with its context has 2. */
  passage: 0.5,
  /** This many of the question's concepts in one sentence are no coincidence; a single one may be. */
  noChance: 3,
  byChance: 0.6,
  /** Each further concept, up to six in all, makes a coincidence less likely still. */
  further: 0.2,
  mostFurther: 3,
  /** Weight of the largest share of the question that the sentence itself lacks: "Who designed the building?" needs a designer. */
  missing: 0.6,
  /** Exponents of the factors of names and of a source that is there: a missing name weighs more than in the order, a source less. */
  names: 1.5,
  source: 0.3,
  /** A source whose factor is lower (`SOURCE_FIT`: mentioned at most) may not be there, and weighs in full. */
  sourceFrom: 0.7,
} as const;

/**
 * What ranks documents on a topic. Checked on both halves of Cranfield, and on the documents that answer 188 questions over releases: nDCG@10
 * is 0.438 and 0.826, without feedback 0.406 and 0.838. Nearby values give the same results.
 */
export const DOCUMENT = {
  /** Weight of the BM25 of the whole document beside that of its best passage, each as a share of the best one. */
  whole: 2,
} as const;

/** What the best documents of a first search add to the terms of a second one. */
export const FEEDBACK = {
  /** How many documents are taken to be on the topic. */
  documents: 5,
  /** How many of their terms are added. */
  terms: 20,
  /** Weight of all that is added, as a share of the query's own terms. */
  weight: 0.5,
} as const;

/**
 * How likely a sentence is the right answer: a logistic regression over its support and its distance to the best sentence of another
 * passage, fitted to 735 questions over SQuAD, real releases and the bundled documents, with and without an answer, so that most answers
 * at 0.8 and more are right; how many, DESIGN.md says.
 */
export const CONFIDENCE = { bias: -2.2, support: 2.5, margin: 2.5 } as const;
