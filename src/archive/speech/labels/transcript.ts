/** One turn of a transcript: the words of its label, and what is said. */
export type Turn = { readonly label: string; readonly words: string };

/** A transcript as its labels divide it. */
export type Transcript = {
  /** Where the first label is in the document. */
  readonly start: number;
  /** What stands above the first turn: title, letterhead, who meets whom. */
  readonly heading: string;
  /** A statement above the first label, where a journalist has that: whoever answers makes it. */
  readonly opening: string;
  readonly turns: readonly Turn[];
};
