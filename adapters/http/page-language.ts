import { parseAccept } from "hono/utils/accept";
import { LOCALES, type Locale, readLocale } from "../../src/messages/locale.ts";

/** The language that a page is in. */
export type PageLanguage = {
  readonly locale: Locale;
  /** What the address itself asks for; null: the browser's languages decide. */
  readonly chosen: Locale | null;
};

/** The parameter of an address that chooses a language. */
export const LANGUAGE_PARAMETER = "lang";

/**
 * The language of a page: the one that its address asks for, else the one that the reader likes best by `Accept-Language` (RFC 9110, 12.5.4).
 *
 * @param accepted the header; absent: the reader does not say.
 * @param asked the address's `lang`; what is none of Dateline's languages asks for nothing.
 * @example
 * readPageLanguage("fr, ko-KR;q=0.8, en;q=0.5", null); // => { locale: "ko", chosen: null }
 * readPageLanguage("ko", "en"); // => { locale: "en", chosen: "en" }
 */
export function readPageLanguage(accepted: string | null | undefined, asked: string | null): PageLanguage {
  const chosen = LOCALES.find((locale) => locale === asked) ?? null;
  return { locale: chosen ?? acceptedLocale(accepted ?? ""), chosen };
}

/** English where none is named; `*` is the first of Dateline's languages that the header does not name. */
function acceptedLocale(header: string): Locale {
  const ranges = parseAccept(header).map(({ type, q }) => ({
    named: localeOf(type),
    isAny: type === "*",
    q,
  }));
  const unnamed = LOCALES.find((locale) => ranges.every(({ named }) => named !== locale));
  const wanted = ranges.flatMap(({ named, isAny, q }) => (q > 0 ? ((isAny ? unnamed : named) ?? []) : []));
  return wanted[0] ?? "en";
}

/** Dateline's language that a range names, as `ko-KR` does; null: none. */
function localeOf(range: string): Locale | null {
  const locale = readLocale([range]);
  return locale !== "en" || /^en(?:-|$)/i.test(range) ? locale : null;
}
