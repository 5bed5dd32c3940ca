/** Ends of file names by the types of content that an import reads. */
const ENDS: Readonly<Record<string, string>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/pdf": "pdf",
  "text/plain": "txt",
  "text/markdown": "md",
  "application/rtf": "rtf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.oasis.opendocument.text": "odt",
};

/**
 * What a document that was fetched is called as a source: its host and path, with an end that says its format.
 *
 * @param type of the content, in lower case.
 * @param isTaken whether another document has a name; then a number is added.
 * @example
 * documentName("https://oxfam.example/2018/dockers?p=2", "text/html"); // => "oxfam.example/2018/dockers-p-2.html"
 */
export function documentName(
  address: string,
  type: string,
  isTaken: (name: string) => boolean = () => false,
): string {
  const { hostname, pathname, search } = new URL(address);
  const path = pathname
    .split("/")
    .map((part) => decoded(part).replace(/[^\p{L}\p{N}._-]+/gu, "-"))
    .filter((part) => part !== "" && !/^\.+$/.test(part))
    .join("/");
  const query = search.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/-$/, "");
  const name = `${hostname}/${path === "" ? "index" : path}${query}`.slice(0, 180);
  const end =
    ENDS[type] ?? /\.(pdf|docx|odt|rtf|txt|md|html?)$/i.exec(pathname)?.[1]?.toLowerCase() ?? "html";
  const stem = name.toLowerCase().endsWith(`.${end}`) ? name.slice(0, -end.length - 1) : name;
  for (let number = 1; ; number++) {
    const candidate = `${stem}${number === 1 ? "" : `-${number}`}.${end}`;
    if (!isTaken(candidate)) return candidate;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
