/** The languages that Dateline speaks; English stands in for any other. */
export const LOCALES = ["en", "ko"] as const;

/** A language that Dateline speaks. */
export type Locale = (typeof LOCALES)[number];

/** How each language writes numbers and lists, as `Intl` names it. */
export const INTL_LOCALES: Readonly<Record<Locale, string>> = { en: "en-GB", ko: "ko-KR" };

/**
 * The language that Dateline speaks to somebody.
 *
 * @param tags what they read, by their BCP 47 codes or a system's `ko_KR.UTF-8`, what they like best first; others than Dateline's are
 * passed over.
 * @returns English where none of them is Dateline's.
 * @example
 * readLocale(["ko_KR.UTF-8"]); // => "ko"
 * readLocale(["fr-CA", "ko-KR", "en"]); // => "ko"
 * readLocale([undefined]); // => "en"
 */
export function readLocale(tags: readonly (string | null | undefined)[]): Locale {
  for (const tag of tags) {
    const language = tag
      ?.trim()
      .split(/[-_.@]/, 1)[0]
      ?.toLowerCase();
    const known = LOCALES.find((locale) => locale === language);
    if (known) return known;
  }
  return "en";
}
