import { absent } from "./json.ts";

/** The fault of a text that is not given though it must be, is blank or is longer than `most` UTF-16 units. */
export function checkText(path: string, value: unknown, most: number): readonly string[] {
  if (typeof value !== "string") return [`${path}: expected a text`];
  if (value.trim() === "") return [`${path}: empty`];
  return value.length > most ? [`${path}: ${value.length} characters, at most ${most} allowed`] : [];
}

/** As {@link checkText}, for a text that may be left out, but not given blank. */
export function checkOptionalText(path: string, value: unknown, most: number): readonly string[] {
  return absent(value) ? [] : checkText(path, value, most);
}

/** The fault of an address that is not http(s), or too long; absent is no fault. */
export function checkUrl(path: string, value: unknown, most: number, schemes: string): readonly string[] {
  if (absent(value)) return [];
  const text = typeof value === "string" ? value : "";
  const scheme = URL.canParse(text) ? new URL(text).protocol : "";
  if (scheme === "" || !schemes.split(" ").includes(scheme)) return [`${path}: not an address in ${schemes}`];
  return text.length > most ? [`${path}: ${text.length} characters, at most ${most} allowed`] : [];
}

/** The fault of a list that has more items than allowed. */
export function checkCount(path: string, list: readonly unknown[], most: number): readonly string[] {
  return list.length > most ? [`${path}: ${list.length} given, at most ${most} allowed`] : [];
}

/** One fault for each text that stands more than once in a list. */
export function checkUnique(path: string, texts: readonly string[]): readonly string[] {
  const twice = texts.filter((text, index) => texts.indexOf(text) !== index);
  return [...new Set(twice)].map((text) => `${path}: "${text}" more than once`);
}
