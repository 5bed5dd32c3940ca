import { ENGLISH, type Say } from "../../../src/messages/say.ts";

/** A file that was refused, and why. */
type Refusal = { readonly name: string; readonly reason: string };

/** How many files of a group are named. */
const NAMED_OF_GROUP = 3;

/** What differs between files that were refused for one reason: a command that names the file, words of it, numbers. */
const OWN = /`[^`]*`|“[^”]*”|"[^"]*"|\d[\d.,]*/g;

/**
 * Refused files as lines, those with the same reason together, the largest group first: 300 scans are one thing to do.
 *
 * @param all whether every file is named, instead of the first of each group.
 */
export function groupedRefusals(
  refused: readonly Refusal[],
  all: boolean,
  say: Say = ENGLISH,
): readonly string[] {
  return [...Map.groupBy(refused, ({ reason }) => reason.replace(OWN, "…")).values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap((group) => groupLines(group, all, say));
}

function groupLines(group: readonly Refusal[], all: boolean, say: Say): readonly string[] {
  const [first, ...others] = group;
  if (!first) return [];
  if (others.length === 0) return [`${first.name}: ${first.reason}`];
  const shown = all ? group : group.slice(0, NAMED_OF_GROUP);
  const left = group.length - shown.length;
  const more = left === 0 ? [] : [`  ${say("import.more", { count: left })}`];
  // A command shows with one file what to do with each.
  if (group.every(({ reason }) => withoutCommands(reason) === withoutCommands(first.reason)))
    return [
      say("import.files", { count: group.length, reason: first.reason }),
      ...shown.map(({ name }) => `  ${name}`),
      ...more,
    ];
  return [
    say("import.files-alike", { count: group.length }),
    ...shown.map(({ name, reason }) => `  ${name}: ${reason}`),
    ...more,
  ];
}

function withoutCommands(reason: string): string {
  return reason.replace(/`[^`]*`/g, "…");
}
