/** An id is no longer than this, in characters; a number may follow. */
const LONGEST = 60;

/**
 * An id for a document, out of its date, its title, and where that has no Latin letters, its file's name.
 *
 * @param issued EDTF, or null.
 * @param isTaken whether another document has an id.
 * @example
 * documentId("Dockers strike in Callao", "2004-04-29", "a.txt", () => false); // => "2004-04-29-dockers-strike-in-callao"
 */
export function documentId(
  title: string,
  issued: string | null,
  fileName: string,
  isTaken: (id: string) => boolean,
): string {
  const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(issued ?? "")?.[0] ?? "";
  const name =
    fileName
      .split("/")
      .at(-1)
      ?.replace(/\.[^.]+$/, "") ?? "";
  const words = slug(title) || slug(name);
  const whole = [day, words.startsWith(day) ? words.slice(day.length).replace(/^-/, "") : words]
    .filter((part) => part !== "")
    .join("-");
  const id = whole.length <= LONGEST ? whole : whole.slice(0, LONGEST + 1).replace(/-[^-]*$/, "");
  const base = id === "" ? "document" : id;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/** Latin letters without marks, digits, and hyphens between them. */
function slug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
