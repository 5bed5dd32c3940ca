import { franc } from "franc-min";

/** The language is told by this many characters; more make it no surer. */
const TOLD_BY = 4_000;

/** The language of a text, BCP 47; English where the text is too short to tell. */
export function textLanguage(text: string): string {
  const found = franc(text.slice(0, TOLD_BY));
  return found === "und" ? "en" : (Intl.getCanonicalLocales(found)[0] ?? "en");
}
