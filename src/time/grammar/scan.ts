import type { Meaning, Parser, RawExpression } from "./meaning.ts";

/** The named groups of a match; a group that took no part is undefined. */
export type Groups = { readonly [name: string]: string | undefined };

/**
 * Makes a parser from one regular expression and a function that reads its named groups; where that returns null,
 * nothing is found. A group named `span` narrows the expression to it (the rest of the match is context).
 */
export function scan(
  source: string,
  read: (groups: Groups, whole: string) => Meaning | null,
  flags = "gi",
): Parser {
  const pattern = new RegExp(source, source.includes("?<span>") ? `${flags}d` : flags);
  return (text) => {
    const found: RawExpression[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const meaning = read(match.groups ?? {}, match[0]);
      const [start, end] = match.indices?.groups?.span ?? [match.index, match.index + match[0].length];
      if (meaning) found.push({ start, end, meaning });
    }
    return found;
  };
}
