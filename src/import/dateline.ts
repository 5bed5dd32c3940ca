import type { Block } from "./extracted.ts";
import { firstProse } from "./first-prose.ts";
import { withoutDates, writtenDates } from "./issue-date/written-dates.ts";

/** Lines above and below the words that may be a place with a date. */
const LINES = 12;

/** Characters of the longest dateline. */
const BEGINNING = 120;

const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]+(?: (?:de |del |la )?\\p{Lu}[\\p{L}\\p{M}.’'-]+){0,3}";

const WHOLE = new RegExp(`^${NAME}$`, "u");

/** "(Lima, 3 May 2004) – The", "LIMA, 3 May 2004 – The": a place, its region and a date before a dash. */
const DATED = new RegExp(`^\\(?(?<place>${NAME})[,:;]? (?<rest>[^–—()]{4,60}?)\\)?[,.:]? ?[–—-]{1,2} `, "u");

/** "(Lima) –", "LIMA (AFP) –", "LIMA –": without one. */
const UNDATED = new RegExp(
  `^(?:\\((?<inBrackets>${NAME})(?:, ?${NAME})?\\)|(?<place>${NAME})(?:, ?${NAME})?(?: \\(\\p{L}[\\p{L} /]{1,20}\\))?) ?[–—-]{1,2} `,
  "u",
);

/** "(서울=연합뉴스)", the form of Korean agencies. */
const KOREAN = /^[([](?<place>\p{Script=Hangul}{2,8})\s?=\s?\p{L}/u;

/**
 * The place in the dateline of a text, before its first words or beside the date of issue.
 *
 * @param language BCP 47.
 * @param isPlace whether a name is that of a place that a dictionary knows.
 * @example
 * datelinePlace(blocks("LIMA, 3 May 2004 – The dockers …"), "en", isPlace); // => "Lima"
 */
export function datelinePlace(
  blocks: readonly Block[],
  language: string,
  isPlace: (name: string) => boolean,
): string | null {
  const first = firstProse(blocks);
  const beginning = blocks[first]?.text.slice(0, BEGINNING) ?? "";
  const dated = DATED.exec(beginning)?.groups;
  // Between brackets or dashes, with a date, it is a place that a dictionary need not know.
  if (
    dated?.place !== undefined &&
    writtenDates(dated.rest ?? "", language).length > 0 &&
    !LABEL.test(dated.place)
  )
    return written(dated.place);
  const found = UNDATED.exec(beginning)?.groups;
  const undated = found?.inBrackets ?? found?.place;
  if (undated !== undefined && isPlace(undated)) return written(undated);
  const korean = KOREAN.exec(beginning)?.groups?.place;
  if (korean !== undefined) return korean;
  const lines = blocks.flatMap(({ text }, at) =>
    at < first || at > blocks.length - LINES ? text.split("\n") : [],
  );
  for (const line of [...lines.slice(0, LINES), ...lines.slice(-LINES)]) {
    if (writtenDates(line, language).length !== 1) continue;
    const name = withoutDates(line, language)
      .replace(/[\s,.:;–—-]+/g, " ")
      .trim();
    if (WHOLE.test(name) && !LABEL.test(name) && isPlace(name)) return written(name);
  }
  return null;
}

/** Words before a date and a dash that are no place. */
const LABEL =
  /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|media|press|news|release|statement|speech|address|transcript|interview|doorstop|published|posted|updated?|dated?|senator|minister|house|radio|tv|programme?|by)\b/i;

/** A place in capitals with capitals at the beginnings of its words alone. */
function written(place: string): string {
  if (place !== place.toUpperCase()) return place;
  return place
    .toLowerCase()
    .replace(/(?<!\p{L}|\p{L}{2}[’'])\p{L}+/gu, (word) =>
      /^(?:de|del)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}
