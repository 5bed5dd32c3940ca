/**
 * The last word of a name: of a person mostly the surname.
 *
 * @example
 * lastWord("Ana Lopez"); // => "Lopez"
 */
export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}
