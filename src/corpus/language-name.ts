import type { Locale } from "../messages/locale.ts";
import { ENGLISH, type Say } from "../messages/say.ts";

const made = new Map<Locale, Intl.DisplayNames>();

/**
 * The name of a language, by its BCP 47 code; the code itself if it has none.
 *
 * @param say in the reader's language. @default English
 * @example
 * languageName("ko"); // => "Korean"
 */
export function languageName(language: string, { locale }: Say = ENGLISH): string {
  const names = made.get(locale) ?? new Intl.DisplayNames(locale, { type: "language" });
  made.set(locale, names);
  return names.of(language) ?? language;
}
