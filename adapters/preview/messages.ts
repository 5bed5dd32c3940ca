/** The platforms that are drawn, from left to right. */
export type PlatformName = "slack" | "discord";

/** The data that the page starts with. */
export type Start = {
  readonly examples: readonly string[];
};

/** A place in a document that a message quotes. */
export type Source = {
  readonly title: string;
  readonly publisher: string;
  /** The date of issue in words. */
  readonly issued: string;
  /** Leads straight to the quote. */
  readonly href: string;
};

/** A message as a platform's adapter would send it. */
type Drawing = { readonly platform: PlatformName; readonly payload: unknown };

/** What comes of something typed, on both platforms; or of a button that was pressed, on its own. */
export type ChatAnswer = {
  readonly drawings: readonly Drawing[];
  /** Whether only the one who asked sees it. */
  readonly private: boolean;
  /** A line for screen readers. */
  readonly summary: string;
  readonly sources: readonly Source[];
};
