import { readPersonName } from "./person-name.ts";
import type { PersonUse } from "./who-bears.ts";

/** Who has each surname, by name and then publisher; surnames as `readPersonName` writes them. */
export function peopleByName(
  documents: Iterable<{ readonly publisher: string; readonly people: readonly string[] }>,
): ReadonlyMap<string, readonly PersonUse[]> {
  const uses = new Map<string, PersonUse>();
  for (const { publisher, people } of documents)
    for (const name of people) {
      const key = JSON.stringify([name, publisher]);
      uses.set(key, { name, publisher, documents: (uses.get(key)?.documents ?? 0) + 1 });
    }
  const sorted = [...uses.values()].sort((a, b) => order(a.name, b.name) || order(a.publisher, b.publisher));
  return Map.groupBy(sorted, ({ name }) => readPersonName(name)?.surname ?? "");
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
