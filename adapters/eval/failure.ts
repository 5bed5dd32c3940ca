/** One thing that came out wrong, to be read by a person. */
export type Failure = {
  /** What was asked, or where it stands. */
  readonly title: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
};
