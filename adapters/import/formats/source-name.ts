/** Characters that move a terminal's cursor or turn the direction of writing, by which a name could look like another one. */
const UNSHOWN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The name of a file as the archive keeps it and people see it: in the composed form (NFC) that a spreadsheet has, without characters that
 * no name needs.
 */
export function sourceName(name: string): string {
  return name.normalize("NFC").replace(UNSHOWN, "\ufffd");
}
