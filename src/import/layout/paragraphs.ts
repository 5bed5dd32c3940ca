import { continues, type Line, type LineBreaks } from "./line-breaks.ts";

/** Share of the full width that a line and the next word may fill for the break between them to be its author's. */
const CLEARLY_SHORT = 0.62;
const SHORT = 0.88;

/** Characters that open an item of a list, and white space. */
const BULLET = /^(?:[-–—•·*▪■◦‣]\s?(?=\S)|o\s(?=\S)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/u;

/** The suffix of an ordinal, which extraction tears from its number when it stands higher. */
const TORN_SUFFIX = /^(?:st|nd|rd|th)$/;

/** A web address alone on its line, with the count of its clicks as some pages print it. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+(?:\s+\[\d+\])?$/i;

/** The end of a line that leads to what is on the next: "see", "at:". */
const LEADS_ON =
  /(?:\b(?:at|see|from|on|to|via|visit|is|are|in|by|and|or|with|through|under|web ?site|site|page|online|available|address|here|read|contact)|[:,(<])$/i;

/** What stands between two lines of one text. */
type Break = "none" | "space" | "line" | "paragraph";

/**
 * Joins the lines of paragraphs. A line feed stays where the line was ended on purpose, as in an address.
 *
 * @param isWord whether letters are a word of the language: it tells "govern-ment" from "twenty-five".
 */
export function paragraphs(
  lines: readonly Line[],
  breaks: LineBreaks,
  isWord: (word: string) => boolean,
): readonly string[] {
  const joined: string[] = [];
  let open = "";
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (!above) {
      open = line.text;
      return;
    }
    const kind = breakBetween(above, line, lines[index - 2], breaks);
    if (kind === "paragraph") {
      joined.push(open);
      open = line.text;
    } else if (kind === "none") open += line.text;
    else if (kind === "line") open += `\n${line.text}`;
    else open = joinLines(open, line.text, isWord);
  });
  if (open !== "") joined.push(open);
  return joined;
}

function breakBetween(above: Line, line: Line, before: Line | undefined, breaks: LineBreaks): Break {
  const { width, wrapGap, gapsMarkParagraphs } = breaks;
  if (TORN_SUFFIX.test(line.text) && /\d$/.test(above.text)) return "none";
  if (TORN_SUFFIX.test(above.text) && before && /\d$/.test(before.text)) return "space";
  if (ADDRESS.test(line.text) && !LEADS_ON.test(above.text)) return "paragraph";
  const goesOn = continues(above.text, line.text);
  if (BULLET.test(line.text) && !(goesOn && width !== null)) return "paragraph";
  if (line.startsPage) return goesOn || endsOpen(above.text) ? "space" : "paragraph";
  if (width === null) {
    if (goesOn && above.text.length > 40) return "space";
    return line.gap === 0 && above.text.length < 60 && line.text.length < 60 ? "line" : "paragraph";
  }
  if (line.gap > wrapGap) return goesOn && line.gap === 1 ? "space" : "paragraph";
  if (goesOn) return "space";
  const filled = (above.text.length + 1 + firstWord(line.text).length) / width;
  const ends = /[.!?:;”"’')\]]$/.test(above.text);
  if (line.indent > above.indent + 1 && ends) return "paragraph";
  if (filled < CLEARLY_SHORT && !/^[\p{Ll}]/u.test(line.text))
    return line.gap === 0 && !ends ? "line" : "paragraph";
  if (ends && filled < SHORT && !gapsMarkParagraphs) return "paragraph";
  return "space";
}

/** Whether a line ends where no sentence ends. */
function endsOpen(text: string): boolean {
  return /(?:,|\b(?:the|of|and|in|to|for|by|with|a|an|that|from|on|as|at|is|was|are|were|Mr|Mrs|Ms|Dr))$/.test(
    text,
  );
}

function firstWord(text: string): string {
  return text.split(" ", 1)[0] ?? "";
}

/** Puts a broken word together again, and a space between two words. */
function joinLines(above: string, below: string, isWord: (word: string) => boolean): string {
  if (above.endsWith("\u00AD")) return above.slice(0, -1) + below;
  const torn = /(\p{L}+)[-‐]$/u.exec(above);
  const rest = /^(\p{Ll}+)/u.exec(below);
  if (!torn || !rest) return /\p{L}[-‐–]$/u.test(above) && rest ? above + below : `${above} ${below}`;
  const [, start = ""] = torn;
  const [, end = ""] = rest;
  const isBroken = isWord(start + end) || !(isWord(start) && isWord(end));
  return (isBroken ? above.slice(0, -1) : above) + below;
}
