import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ownDatabases } from "../../../adapters/bot/archives/own-places.ts";
import { SettingsError } from "../../../adapters/bot/settings/settings.ts";
import type { NamedArchive } from "../../../adapters/bot/settings/workspaces-file.ts";

const named = (name: string, given: Partial<NamedArchive> = {}): NamedArchive => ({
  name,
  corpus: `/srv/${name}`,
  archive: null,
  database: null,
  timezone: null,
  citationStyle: null,
  reader: "signed",
  ...given,
});
const SHARED = { corpus: "corpus", database: "dateline.db", archive: null };
const POSTGRES = { ...SHARED, database: "postgres://bot:secret@db.example.org/dateline?sslmode=verify-full" };
const CLUSTER = "opensearch+https://bot:secret@one:9200,two:9200/press";

describe("databases of archives", () => {
  test("are files beside the shared one, or what each names", () => {
    const far = "postgres://bot@db.example.org/far";
    expect([...ownDatabases([named("north"), named("far", { database: far })], SHARED)]).toEqual([
      ["north", "dateline-north.db"],
      ["far", far],
    ]);
    expect([...ownDatabases([named("far", { database: far })], POSTGRES)]).toEqual([["far", far]]);
  });

  test.for([
    ["the shared file", SHARED, [{ database: resolve("dateline.db") }]],
    [
      "the shared server's, as somebody else",
      POSTGRES,
      [{ database: "postgres://ana@db.example.org:5432/dateline" }],
    ],
    ["a file beside it", SHARED, [{}, { database: resolve("dateline-north.db") }]],
    [
      "each other's",
      POSTGRES,
      [{ database: "postgres://db/far" }, { database: "postgresql://db/far?sslmode=require" }],
    ],
    ["none, beside a server", POSTGRES, [{}]],
  ] as const)("are not %s", ([, shared, given]) => {
    const archives = given.map((each, index) => named(["north", "south"][index] ?? "", each));
    const open = () => ownDatabases(archives, shared);
    expect(open).toThrow(SettingsError);
    expect(open).toThrow(
      /^Expected `archives\.(?:north|south)\.database` to be a (?:PostgreSQL )?database of its own/,
    );
    expect(open).not.toThrow(/secret|ana/);
  });
});

describe("places of archives", () => {
  test.for([
    ["the file beside a folder", SHARED, { archive: resolve("corpus.dateline") }],
    ["a file", { ...SHARED, archive: "/var/press.dateline" }, { archive: "/var/press.dateline" }],
    [
      "a cluster's",
      { ...SHARED, archive: CLUSTER },
      { archive: "opensearch+https://two:9200,one:9200/press" },
    ],
  ] as const)("are not %s that holds other documents", ([, shared, given]) => {
    const open = () => ownDatabases([named("north", given)], shared);
    expect(open).toThrow(
      "Expected `archives.north.archive` to be a place of its own, got that of `DATELINE_ARCHIVE`",
    );
    expect(open).not.toThrow(/secret/);
  });

  test("may be one for the same documents, and memory for all", () => {
    const same = named("north", { corpus: resolve("corpus"), archive: CLUSTER });
    expect(() => ownDatabases([same], { ...SHARED, archive: CLUSTER })).not.toThrow();
    const memory = { archive: "memory" };
    expect(() => ownDatabases([named("north", memory), named("south", memory)], SHARED)).not.toThrow();
  });
});
