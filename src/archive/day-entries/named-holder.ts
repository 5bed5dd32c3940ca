import { isEnglishWord } from "../../language/wordnet/english-words.ts";
import { isPlaceName } from "../../language/wordnet/place-names.ts";
import type { Speaker } from "../speech/speaker.ts";

/** A word that makes a name an office. */
const OFFICE_WORD =
  /\b(?:Ministers?|Secretary|Treasurer|Premier|Attorney[-‐‑ ]General|President|Leader|Chair(?:man|woman|person)?|Director|Mayor|Senator|Member|Commissioner|Ambassador|Spokes(?:man|woman|person))\b/;

const NAME = String.raw`(?:\p{Lu}\. ?){0,3}\p{Lu}[\p{L}’'‐‑-]*\p{Ll}(?: (?:\p{Lu}\.? )?\p{Lu}[\p{L}’'‐‑-]*\p{Ll}){0,2}`;
const TITLE = String.raw`(?:(?:the )?(?:[Hh]on\.?|Mrs?\.?|Ms\.?|Dr\.?|[Ss]enator|Sir|Dame) ){0,2}`;

/** "(Mr. Paul Hasluck)", ", Senator Rosa Vidal": right behind an office. */
const BEHIND = new RegExp(`^,? ?\\(?(?<title>${TITLE})(?<name>${NAME})(?=[,.;)\\s]|$)`, "u");
/** "Ana Lopez, the", "Mr Lopez MP, the": right before it. */
const BEFORE = new RegExp(
  `(?<title>${TITLE})(?<name>${NAME})(?:,? (?:MP|MHR|MLA|AM|QC|M\\.P\\.))?,? (?:the )?$`,
  "u",
);

/**
 * A speaker of whom only the office is known, with the name of who holds it, where the words around the office name them: in the quotation,
 * or in the head of the document. An office that nobody is named for is written with its article.
 *
 * @param head the beginning of the document.
 * @example
 * namedHolder({ name: "Mayor" }, "The Mayor (Ana Lopez) resigned.", ""); // => { name: "Ana Lopez", role: "Mayor" }
 * namedHolder({ name: "Mayor" }, "The Mayor resigned.", ""); // => { name: "the Mayor" }
 */
export function namedHolder(speaker: Speaker, quote: string, head: string): Speaker {
  const office = speaker.name.replace(/^the /i, "");
  if (!isOffice(office)) return speaker;
  const whole = speaker.role === undefined ? office : `${office}, ${speaker.role}`;
  const swapped = speaker.role === undefined ? null : BEHIND.exec(speaker.role)?.groups;
  if (swapped?.name !== undefined && swapped.title) return { name: swapped.name, role: office };
  for (const text of [quote, head])
    for (const role of [whole, office]) {
      const name = nameBeside(text.replace(/\s+/g, " "), role);
      if (name !== null) return { name, role };
    }
  return { name: `the ${whole}` };
}

function nameBeside(text: string, office: string): string | null {
  for (let at = text.indexOf(office); at >= 0; at = text.indexOf(office, at + 1)) {
    const found = [BEHIND.exec(text.slice(at + office.length)), BEFORE.exec(text.slice(0, at))]
      .map((match) => match?.groups)
      .find((groups) => groups?.name !== undefined && isPerson(groups.title ?? "", groups.name));
    if (found?.name !== undefined) return found.name;
  }
  return null;
}

/** A title stands before a name, or it has two words or more of which one is in no dictionary. */
function isPerson(title: string, name: string): boolean {
  const words = name.split(" ");
  return (
    title !== "" ||
    (words.length > 1 && words.some((word) => !isEnglishWord(word.toLowerCase())) && !isOffice(name))
  );
}

/** Whether a name is that of an office alone. */
function isOffice(name: string): boolean {
  return (
    OFFICE_WORD.test(name) &&
    name
      .split(/[\s-‐‑]+/)
      .every((word) => isEnglishWord(word.toLowerCase().replace(/['’]s?$/, "")) || isPlaceName(word))
  );
}
