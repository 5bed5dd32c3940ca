import { isFirstName } from "./first-names.ts";

/** Labels of forms, title pages and contact blocks, and openings of sentences, that stand alone before a colon or a verb. */
const ALONE =
  /^(?:Accommodation|Affiliation|Assistant|Background|Budget|Census|Conference|Convention|Covenant|Contact|Dated?|Differences|Doorstop|DVD|Evaluations|Held|History|Immigration|Inquiries|Enquiries|Introduction|Management|Movements|New|Offices|Paper|Papers|Partnership|Poll|Position|Presidential|Program|Programme|Reports|Research|Similarities|Simply|Statistics|Strongly|Submissions|Summary|Survey|Systems|Unit|Without)$/i;
/** Adverbs that open a sentence: "Initially". Long enough to be no surname such as "Bently". */
const ADVERB =
  /^(?=.{7})\p{Lu}\p{Ll}*(?:ently|ially|ously|ately|ably|ingly|ically|antly|ively|arly|edly|ainly)$/u;
/** A whole people, or the adjective of a country whose noun was cut off. */
const PEOPLE =
  /^(?:African|American|Arab|Asian|Australian|Burmese|Canadian|Chinese|Cambodian|East Timorese|European|French|German|Indian|Indonesian|Iranian|Iraqi|Israeli|Italian|Japanese|Korean|Malaysian|Pakistani|Palestinian|Russian|Syrian|Thai|Timorese|Turkish|Vietnamese|British|Spanish|Irish|Dutch)s?$/;
/** What a name of something written, planned or held ends with, where the first word is nobody's first name. */
const THING =
  /[ ](?:Act|Agreement|Amendment|Arrangement|Assessment|Bills?|Code|Conference|Convention|Doorstop|Enquir(?:i?es|y)|Execution|Growth|Id|Issues|Law|Method|Package|Penalties|Paper|Plan|Poll|Program|Programme|Reference|Reports?|Statute|Stream|Survey|Treaty)$/;
/** Opens the head of a transcript, or tells whom to ring. */
const HEAD =
  /^(?:Transcript|Interview With|Press Conference|Media (?:Adviser|Contact|Enquir|Inquir|Liaison))/i;

/** Ends the line of a contact: "Harbour Media Liaison". */
const CONTACT = / (?:Media|Media Liaison|Liaison Officers?)$/;

/**
 * Whether some words name a thing or a people, not a person or a body: a label of a form, a report, an adverb.
 *
 * @example
 * isThingName("Harbour Safety Bill"); // => true
 */
export function isThingName(name: string): boolean {
  return (
    ALONE.test(name) ||
    ADVERB.test(name) ||
    PEOPLE.test(name) ||
    HEAD.test(name) ||
    ((THING.test(name) || CONTACT.test(name)) && !isFirstName(name.split(" ")[0] ?? ""))
  );
}
