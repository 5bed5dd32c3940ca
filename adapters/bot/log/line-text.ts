import stringWidth from "fast-string-width";
import { tell } from "../../../src/messages/message.ts";
import type { Say as Words } from "../../../src/messages/say.ts";
import type { Label, Line } from "./say.ts";

/** Columns of the labels. */
const COLUMNS = 11;

/** What a line says in a language. */
export function lineText(line: Line, words: Words): string {
  if (typeof line === "function") return line(words);
  return typeof line === "string" ? line : tell(line, words);
}

/** What a line is about, in a language. */
export function nameOf(label: Label, words: Words): string {
  return label === "" || label === "Slack" || label === "Discord" ? label : words(label);
}

/** A label with blanks up to where lines begin; letters of Korean are two columns wide. */
export function padded(label: string): string {
  return label + " ".repeat(Math.max(1, COLUMNS - stringWidth(label)));
}
