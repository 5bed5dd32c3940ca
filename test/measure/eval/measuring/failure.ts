/** One thing that came out wrong, for a person to read. */
export type Failure = {
  /** What was asked, or what is wrong. */
  readonly title: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
};

/** Figures, and what they leave to be mended. */
export type Measured<Figures> = { readonly figures: Figures; readonly failures: readonly Failure[] };

/**
 * Alternatives in words.
 *
 * @example
 * anyOf(["25", "twenty-five"]); // => "“25” or “twenty-five”"
 */
export function anyOf(texts: readonly string[]): string {
  return [...new Set(texts)].map((text) => `“${text}”`).join(" or ");
}
