/** What a report is drawn for. */
export type Page = {
  /** Each marks its text, or returns it unchanged where there is no colour. */
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  /** Columns; null: lines are not broken, as in a pipe or a file. */
  readonly width: number | null;
};
