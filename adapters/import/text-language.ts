import { franc } from "franc-min";

/** The language is told by this many characters; more make it no surer. */
const TOLD_BY = 4_000;

/** Fewer letters of the Latin script say too little: "Words of dockers" was Dutch. Other scripts have few languages each. */
const FEWEST_LATIN = 60;

/** The language of a text, BCP 47; English where the text is too short to tell. */
export function textLanguage(text: string): string {
  const told = text.slice(0, TOLD_BY);
  const isLatin = /\p{Script=Latin}/u.test(told) && !/[^\P{L}\p{Script=Latin}]/u.test(told);
  const found = isLatin ? franc(told, { minLength: FEWEST_LATIN }) : franc(told);
  return found === "und" ? "en" : (Intl.getCanonicalLocales(found)[0] ?? "en");
}
