import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { SettingsError } from "../../../adapters/bot/settings/settings.ts";
import { readWorkspacesFile } from "../../../adapters/bot/settings/workspaces-file.ts";

/** A file with this content, and its folder. */
function fileWith(content: string): { readonly file: string; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), "dateline-workspaces-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "workspaces.yaml");
  writeFileSync(file, content);
  return { file, folder };
}

test("names archives, whose paths count from the file's folder, and who has which", () => {
  const { file, folder } = fileWith(`archives:
  north:
    corpus: north
    database: state/north.db
    archive: memory
    timezone: Europe/Berlin
    citation_style: mla
    reader: public
  far: { corpus: /srv/far, database: "postgres://u:p@host/far" }
workspaces:
  T0NORTH: { archive: north, admins: [U07BEN] }
  T0SOUTH: { timezone: Asia/Seoul, citation_style: apa }
  E0GROUP: { archive: far }
  "830000000000000001": { archive: north }
others: refused
`);
  const { archives, workspaces, others } = readWorkspacesFile(file);
  expect(archives).toEqual([
    {
      name: "north",
      corpus: join(folder, "north"),
      archive: "memory",
      database: join(folder, "state/north.db"),
      timezone: "Europe/Berlin",
      citationStyle: "mla",
      reader: "public",
    },
    {
      name: "far",
      corpus: "/srv/far",
      archive: null,
      database: "postgres://u:p@host/far",
      timezone: null,
      citationStyle: null,
      reader: "signed",
    },
  ]);
  expect([...workspaces.keys()]).toEqual(["T0NORTH", "T0SOUTH", "E0GROUP", "830000000000000001"]);
  expect(workspaces.get("T0NORTH")).toEqual({
    archive: "north",
    timezone: null,
    citationStyle: null,
    admins: ["U07BEN"],
  });
  expect(workspaces.get("T0SOUTH")).toMatchObject({ archive: null, timezone: "Asia/Seoul" });
  expect(others).toBe("refused");
});

test("opens the bot to others where it does not say", () => {
  expect(readWorkspacesFile(fileWith("workspaces: {}\n").file)).toEqual({
    archives: [],
    workspaces: new Map(),
    others: "shared",
  });
});

describe("a mistake is named with its line:", () => {
  test.for([
    ["no YAML", "workspaces: [", /workspaces\.yaml:\d+: /],
    [
      "an archive that is not there",
      "workspaces:\n  T0N: { archive: north }\n",
      /:2: Expected `workspaces\.T0N\.archive` to be the name of one/,
    ],
    [
      "no time zone",
      "workspaces:\n  T0N: { timezone: Nope }\n",
      /:2: Expected `workspaces\.T0N\.timezone` to be an IANA time zone/,
    ],
    [
      "an unknown key",
      "workspaces:\n  T0N: { archives: north }\n",
      /:2: Expected `workspaces\.T0N\.archives` to be/,
    ],
    ["no id", "workspaces:\n  news: {}\n", /to be an id of a Slack workspace/],
    [
      "a name that is none",
      "archives:\n  North!: { corpus: a }\nworkspaces: {}\n",
      /to be a name of small letters/,
    ],
    ["no folder", "archives:\n  north: {}\nworkspaces: {}\n", /`archives\.north\.corpus` to be/],
  ] as const)("%s", ([, content, expected]) => {
    const read = () => readWorkspacesFile(fileWith(content).file);
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(expected);
  });
});

test("a file that is not there is named", () => {
  expect(() => readWorkspacesFile("/nowhere/workspaces.yaml")).toThrow(
    "Expected `DATELINE_WORKSPACES` to be a file, got `/nowhere/workspaces.yaml`, which cannot be read (ENOENT).",
  );
});
