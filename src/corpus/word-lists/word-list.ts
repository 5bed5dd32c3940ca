import type { Fault } from "../fault.ts";

/** Where the rules of a word list in force are from. */
export type ListOrigin = {
  /** What the archive's own file does to the program's list; `absent` if there is no such file. */
  readonly archive: "absent" | "extends" | "replaces";
  /** Rules in force from the program's list and from the archive's. */
  readonly rules: { readonly program: number; readonly archive: number };
};

/** The rules and faults of one list file. */
type ReadList<Rule> = (
  file: string,
  content: string,
) => { readonly rules: readonly Rule[]; readonly faults: readonly Fault[] };

/**
 * Joins the program's list with the archive's own, which adds to it, or takes its place if its first line is `replace`; comments
 * and empty lines may come before it.
 *
 * @param own the archive's file; null if it has none.
 * @example
 * joinLists("s.txt", { program: "a, b", own: "replace\nc, d" }, read).rules; // => the rule of c and d alone
 */
export function joinLists<Rule>(
  file: string,
  { program, own }: { readonly program: string; readonly own: string | null },
  read: ReadList<Rule>,
): { readonly rules: readonly Rule[]; readonly faults: readonly Fault[]; readonly origin: ListOrigin } {
  const lines = (own ?? "").replace(/^\uFEFF/, "").split("\n");
  const first = lines.findIndex((line) => plain(line) !== "");
  const replaces = plain(lines[first] ?? "").toLowerCase() === "replace";
  // The line stays, empty, so that faults keep their line numbers.
  const added = read(file, lines.map((line, at) => (replaces && at === first ? "" : line)).join("\n"));
  const base = replaces ? [] : read(file, program).rules;
  return {
    rules: [...base, ...added.rules],
    faults: added.faults,
    origin: {
      archive: own === null ? "absent" : replaces ? "replaces" : "extends",
      rules: { program: base.length, archive: added.rules.length },
    },
  };
}

function plain(line: string): string {
  return line.replace(/#.*$/s, "").trim();
}
