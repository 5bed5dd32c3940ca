import { isOffice, namedBeside, officeHolder } from "../speech/people/offices.ts";
import type { Speaker } from "../speech/speaker.ts";

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
  const beside = namedBeside(office, speaker.role ?? "", quote);
  if (beside) return { name: beside.name, role: office };
  const whole = speaker.role === undefined ? office : `${office}, ${speaker.role}`;
  for (const text of [quote, head])
    for (const role of [whole, office]) {
      const holder = officeHolder(role, text.replace(/\s+/g, " "));
      if (holder) return { name: holder.name, role };
    }
  return { name: `the ${whole}` };
}
