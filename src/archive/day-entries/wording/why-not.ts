/** Why a sentence is not shown on a day, in the order in which the reasons are looked for. */
export type WhyNot =
  /** A heading, a letterhead, a label, a list of names, a part of a sentence. */
  | "no sentence"
  /** Addresses, page furniture, lines on release and copyright. */
  | "page furniture"
  /** Letters set apart, or signs that a scanner made up. */
  | "scanning noise"
  /** Said in an interview, a hearing or a speech. */
  | "spoken turn"
  | "question"
  /** Greetings, thanks, and what is said to the reader. */
  | "chatter"
  /** "I" or "we" without an announcement. */
  | "first person"
  /** It goes on from the sentence before: "He", "this decision". */
  | "refers back"
  /** It is of no more use once its day is over: office hours, calls to the press. */
  | "trivial"
  /** It names nobody and nothing in particular. */
  | "names nobody"
  /** It blames or praises, and names nobody who does. */
  | "judgement"
  | "plan"
  | "appeal"
  | "negation"
  /** It says how things are and not what happened. */
  | "state"
  /** No day of it is one on which something happened: see {@link WhyNoDay}. */
  | "no day";

/** Why a date of a sentence is not the day on which what it tells of happened. */
export type WhyNoDay =
  /** One end of a span of time, or a deadline. */
  | "range"
  | "condition"
  /** It names a document, an attack, an agreement by its date. */
  | "reference"
  /** It lies after the date of issue. */
  | "to come"
  /** The verb beside it does not tell of the past. */
  | "not past"
  /** Its year or its week is guessed, with too little to go by. */
  | "only likely";
