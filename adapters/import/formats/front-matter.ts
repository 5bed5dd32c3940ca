import { parse } from "yaml";
import { splitFrontMatter } from "../../../src/corpus/split-front-matter.ts";
import type { Extracted } from "../../../src/import/extracted.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { writtenDay } from "./tables/written-day.ts";

const FROM = ENGLISH("origin.front-matter");

/** What programs that make sites call what an import looks for. */
const KEYS = {
  title: /^(?:title|headline)$/i,
  publisher: /^(?:publisher|organi[sz]ation|site_?name)$/i,
  date: /^(?:issued|date|published|publish_?date|pub_?date|date_?published)$/i,
  language: /^(?:language|lang|locale)$/i,
  url: /^(?:url|canonical|canonical_?url|link)$/i,
} as const;

/** What the front matter of a Markdown file says, and the file without it. */
type WithoutFrontMatter = Pick<
  Extracted,
  "titles" | "publishers" | "dates" | "languages" | "urls" | "removed"
> & {
  readonly rest: string;
};

/**
 * Takes the front matter of a Markdown file apart; null if it has none. It need not be good YAML: a title with a colon is read as it
 * was meant. It is kept in full among what was removed.
 */
export function readFrontMatter(text: string): WithoutFrontMatter | null {
  const split = splitFrontMatter(text);
  if (!split) return null;
  const values = valuesOf(split.head);
  if (values.length === 0) return null;
  const hint = (key: RegExp) =>
    values
      .filter(([name, value]) => key.test(name) && value !== "")
      .map(([, value]) => ({ value, from: FROM }));
  const isOurs = values.some(([name, value]) => name === "issuedBasis" && value !== "stated");
  return {
    rest: split.rest,
    removed: [`---\n${split.head}\n---`],
    titles: hint(KEYS.title),
    publishers: hint(KEYS.publisher),
    languages: hint(KEYS.language).filter(({ value }) => /^[a-z]{2,3}(?:[-_]\w+)*$/i.test(value)),
    urls: hint(KEYS.url).filter(({ value }) => /^https?:\/\//.test(value)),
    dates: hint(KEYS.date).flatMap(({ value }) => {
      const day = writtenDay(/^\d{4}-\d\d-\d\d(?=[T ])/.exec(value)?.[0] ?? value);
      return day === null
        ? []
        : [{ value: day, from: FROM, certainty: isOurs ? "likely" : "stated" } as const];
    }),
  };
}

/** The keys and their plain values, in order; of what is no YAML, line by line. */
function valuesOf(head: string): readonly (readonly [string, string])[] {
  try {
    const front: unknown = parse(head);
    if (typeof front !== "object" || front === null || Array.isArray(front)) return [];
    return Object.entries(front).map(([name, value]) => [name, plain(value)] as const);
  } catch {
    return head.split("\n").flatMap((line): readonly (readonly [string, string])[] => {
      const { name, value = "" } = /^(?<name>[A-Za-z][\w-]*):\s*(?<value>.*)$/.exec(line)?.groups ?? {};
      return name === undefined ? [] : [[name, value.trim().replace(/^(["'])(.*)\1$/, "$2")]];
    });
  }
}

function plain(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
