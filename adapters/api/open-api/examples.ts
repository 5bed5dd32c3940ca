import { readFileSync } from "node:fs";
import type { ApiQuery } from "../look-up/queries.ts";

/** What each operation's example answers from the archive that Dateline comes with; a test compares it with the real answer. */
export const EXAMPLES: Readonly<Record<ApiQuery["kind"], unknown>> = {
  ask: example("ask"),
  "on-this-date": example("on-this-date"),
  timeline: example("timeline"),
  documents: example("documents"),
  document: example("document"),
  status: example("status"),
  feeds: example("feeds"),
};

function example(kind: ApiQuery["kind"]): unknown {
  return JSON.parse(readFileSync(new URL(`./examples/${kind}.json`, import.meta.url), "utf8"));
}
