import type { Meaning, Parser, RawExpression } from "./meaning.ts";

/** The named groups of a match; an unmatched group is undefined. */
export type Groups = { readonly [name: string]: string | undefined };

/**
 * Makes a parser from a regular expression and a function that reads its named groups. Where the function returns null,
 * there is no expression. A group named `span` narrows the expression; the rest of the match is context.
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
