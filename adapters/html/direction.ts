/**
 * In which direction a language is written, as HTML's `dir` has it.
 *
 * @param language BCP 47.
 * @example
 * directionOf("fa"); // => "rtl"
 */
export function directionOf(language: string): "ltr" | "rtl" {
  try {
    return new Intl.Locale(language).getTextInfo().direction === "rtl" ? "rtl" : "ltr";
  } catch {
    return "ltr";
  }
}
