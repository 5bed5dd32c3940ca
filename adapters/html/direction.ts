/** Scripts that are written from right to left, by ISO 15924. */
const RIGHT_TO_LEFT: readonly string[] = [
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
];

/**
 * In which direction a language is written, as HTML's `dir` has it.
 *
 * @param language BCP 47.
 * @example
 * directionOf("fa"); // => "rtl"
 */
export function directionOf(language: string): "ltr" | "rtl" {
  try {
    return RIGHT_TO_LEFT.includes(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
  } catch {
    return "ltr";
  }
}
