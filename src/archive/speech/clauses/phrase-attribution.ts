import { isFirstName } from "../names/first-names.ts";
import { sentenceCase } from "../names/label-case.ts";
import { NAME_RUN, readName } from "../names/name-phrases.ts";
import { QUOTED } from "../quotations.ts";
import type { Subject } from "./subject.ts";

/** Who speaks, as the words refer to them. */
export type PhraseAttribution = {
  readonly subject: Subject;
  /** Where in the sentence it is referred to. */
  readonly at: number;
  /** A quotation stands beside the verb, or the sentence ends in a colon. */
  readonly besideQuote: boolean;
};

/** "Here’s Rosa Lim in May:": words of hers follow. */
const HERE_IS = new RegExp(`^Here(?:[’']s| is| was) (?:the )?(?<name>${NAME_RUN})[^¤:.]{0,60}:`, "u");
/** Whatever somebody did after a quotation was to say it: "“Never,” an angry Lim retaliated." */
const AFTER_QUOTE = new RegExp(
  `¤ (?:an? \\p{Ll}+ )?(?<name>${NAME_RUN}) (?:\\p{Ll}+ly )?\\p{Ll}+ed(?=\\.|,|:|$)`,
  "u",
);
const NAME_COLON = new RegExp(
  `(?:^|[\\p{L}\\]] [–—-] )(?<name>${NAME_RUN})(?: (?:on|in) [\\p{L} ]{2,30})?: ?(?=${QUOTED}|$)`,
  "u",
);
/** "Senator Lim, Harbour spokesperson:", a line above what she says. */
const NAME_AND_ROLE = new RegExp(`^(?<name>${NAME_RUN}), (?!and\\b)[^¤:.;]{3,60}:$`, "u");
/** "“…” (Rosa Lim, Media Conference, 9 October 2001)": whose words, and where they stand. */
const IN_BRACKETS = new RegExp(
  `(?:^|${QUOTED})[ .]*\\((?<name>${NAME_RUN}), [^()¤]*(?:\\d{4}|Conference|Debates?|Hansard|Interview|Radio|Release)[^()¤]*\\)[ .]*$`,
  "u",
);

/** "…, with Rosa Lim loudly yelling: “…”". */
const WITH_NAME = new RegExp(
  `\\bwith (?:the )?(?<name>${NAME_RUN}) (?:\\p{Ll}+ly )?\\p{Ll}+ing(?: [^¤,.;:]{0,40})?[:,] ?${QUOTED}`,
  "u",
);
/** "…, in Lim’s words, “…”". */
const IN_WORDS_OF = new RegExp(
  `\\b[Ii]n (?:(?:the )?(?<name>${NAME_RUN})[’'](?:s )?|(?<pronoun>his|her) )(?:own )?words\\b|\\b[Ii]n the words of (?:the )?(?<of>${NAME_RUN})`,
  "u",
);

/** Who does something before a quotation, after "with": “…, with Rosa Lim loudly yelling: …”. */
export function byNameAndDoing(text: string): PhraseAttribution | null {
  return text.includes("with ") ? byName(text, WITH_NAME) : null;
}

/** Whose name stands beside a quotation without a verb of saying; null if there is none. */
export function byNameAlone(text: string): PhraseAttribution | null {
  return (
    [HERE_IS, NAME_COLON, NAME_AND_ROLE, AFTER_QUOTE, IN_BRACKETS]
      .map((pattern) => byName(text, pattern))
      .find(Boolean) ?? null
  );
}

/** Whose name stands in brackets behind a quotation, in a sentence of its own. */
export function byBrackets(text: string): PhraseAttribution | null {
  return text.startsWith("(") ? byName(text, IN_BRACKETS) : null;
}

function byName(text: string, pattern: RegExp): PhraseAttribution | null {
  const name = pattern.exec(text)?.groups?.name;
  // A label in capitals, which opens a turn, or a letter of a list: "CHAIR:", "Vi:".
  if (name && pattern === NAME_COLON && /^(?:\p{Lu}+|\p{L}{1,2})$/u.test(name)) return null;
  // A heading in capitals ends in a colon too; only a first name tells it from "RUTH ODUYA:".
  if (name && isHeading(name) && !isFirstName(name.split(" ")[0] ?? "")) return null;
  const written = name && isHeading(name) ? name.split(" ").map(sentenceCase).join(" ") : name;
  const phrase = written ? readName(written.replace(/ (?:in|on|for) .*$/u, "")) : null;
  const isPerson = phrase && (phrase.office !== "" || isFirstName(phrase.name.split(" ")[0] ?? ""));
  // A heading with a comma ends so too, and years in brackets are of a book: only a first name, or a title, tells a person.
  const isSure = isPerson || !(pattern === NAME_AND_ROLE || pattern === IN_BRACKETS);
  return phrase && isSure ? { subject: { kind: "name", phrase }, at: 0, besideQuote: true } : null;
}

/** Nothing but words in capitals. */
function isHeading(name: string): boolean {
  return name.includes(" ") && name === name.toUpperCase();
}

/** “…, in Rosa Lim’s words, …”. */
export function byWordsOf(text: string): PhraseAttribution | null {
  const match = text.includes("words") ? IN_WORDS_OF.exec(text) : null;
  const { name, pronoun, of } = match?.groups ?? {};
  if (!match) return null;
  const found = { at: match.index, besideQuote: true };
  if (pronoun) return { ...found, subject: { kind: "pronoun", word: pronoun === "his" ? "he" : "she" } };
  const phrase = readName(name ?? of ?? "");
  return phrase && { ...found, subject: { kind: "name", phrase } };
}
