import type { PassageKind } from "./passage-kind.ts";

/** Lines that say what everything below them is, up to the next heading. */
const SECTIONS: readonly (readonly [kind: PassageKind, heading: RegExp])[] = [
  [
    "boilerplate",
    /^\W*(?:notes? (?:to|for) (?:the )?editors?|editors?[’'] notes?|background notes? (?:to|for) editors?)\W*$/i,
  ],
  [
    "boilerplate",
    /^\W*[Aa]bout (?:us|the (?!\p{Ll})(?:\p{Lu}[\p{L}’'-]* ?){1,6}|(?:\p{Lu}[\p{L}’'-]* ?){1,6})\W*$/u,
  ],
  ["footnote", /^\W*(?:references|footnotes|endnotes|bibliography|works cited|sources)\W*$/i],
  ["contact", /^\W*(?:media |press )?(?:contacts?|enquiries|inquiries)\W*$/i],
];

/**
 * What stands below a heading or a title of its own; null if that is prose.
 *
 * @example
 * sectionKind("Notes to editors:"); // => "boilerplate"
 */
export function sectionKind(heading: string): PassageKind | null {
  return SECTIONS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}

/** Whether a section goes on past what is recognised as something else, as notes go on past a list of addresses. */
export function isRestOfDocument(section: PassageKind | null): boolean {
  return section === "boilerplate" || section === "footnote";
}
