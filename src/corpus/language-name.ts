const names = new Intl.DisplayNames("en", { type: "language" });

/**
 * The English name of a language, by its BCP 47 code; the code itself if it has none.
 *
 * @example
 * languageName("ko"); // => "Korean"
 */
export function languageName(language: string): string {
  return names.of(language) ?? language;
}
