import * as weights from "../../../src/ranking/weights.ts";

/** One tuned number of the ranking. */
export type Weight = {
  /** Where it stands in `src/ranking/weights.ts`: "SENTENCE.kind.table". */
  readonly name: string;
  readonly value: number;
  /** The value with which it has no effect: 0 for what is added, 1 for a factor. */
  readonly neutral: 0 | 1;
};

type Group = { [name: string]: number | Group };

const GROUPS: Readonly<Record<string, Group>> = Object.fromEntries(
  Object.entries(weights).filter((entry): entry is [string, never] => typeof entry[1] === "object"),
);

/** What is added up; everything else is a factor. */
const ADDED =
  /^(?:CONTEXT\.|CONFIDENCE\.|SUPPORT\.(?:passage|further|missing|date)|SENTENCE\.(?:passage|similarity|coverage|date|byLength)$)/;

/** All weights, in the order of their file. */
export function allWeights(): readonly Weight[] {
  return Object.entries(GROUPS).flatMap(([name, group]) => leaves(name, group));
}

function leaves(path: string, group: Group): readonly Weight[] {
  return Object.entries(group).flatMap(([key, value]) => {
    const name = `${path}.${key}`;
    if (typeof value !== "number") return leaves(name, value);
    return [{ name, value, neutral: ADDED.test(name) ? 0 : 1 }];
  });
}

/** Does something with another value of a weight, and puts the old one back. */
export async function withWeight<T>(name: string, value: number, work: () => Promise<T>): Promise<T> {
  const path = name.split(".");
  const last = path.pop() ?? "";
  let group: Group = GROUPS;
  for (const key of path) {
    const inner = group[key];
    if (typeof inner !== "object") throw new Error(`Expected a group of weights at ${name}`);
    group = inner;
  }
  const before = group[last];
  if (typeof before !== "number") throw new Error(`Expected a weight at ${name}`);
  group[last] = value;
  try {
    return await work();
  } finally {
    group[last] = before;
  }
}
