import type { Parser } from "../grammar/meaning.ts";
import { dates } from "./dates.ts";
import { spans } from "./spans.ts";

/** Full-width figures as the parsers expect them; each is one UTF-16 unit, so offsets stay. */
function plainFigures(text: string): string {
  return text.replace(/[０-９]/g, (figure) => String.fromCharCode(figure.charCodeAt(0) - 0xfee0));
}

/** The parsers for Korean in order of precedence. */
export const koreanParsers: readonly Parser[] = [...dates, ...spans].map(
  (parser) => (text) => parser(plainFigures(text)),
);
