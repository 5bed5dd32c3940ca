import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dateline } from "./terminal.ts";

const PROSE =
  "The dockers of Callao walked out on Monday, and those of Paita followed on the next day, the Harbour Union said. Nobody had been paid since March, and the ministry called the strike illegal. No ship was unloaded in any of the harbours, and the lorries stood in a line as far as the hospital.";

const FILES: Readonly<Record<string, string>> = {
  "2004-06-15 strike.txt": `Dockers walk out\n\n${PROSE}\n`,
  "copy of strike.txt": `Dockers walk out\n\n${PROSE}\n`,
  "corrected.txt": `Dockers walk out\n\n${PROSE.replace("Monday", "Tuesday")}\n`,
  "two.txt": `Dockers meet\n\nLIMA, 3 May 2004 – ${PROSE.replaceAll("walked out", "met")}\n\n* * *\n\nPilots meet\n\nLIMA, 4 May 2004 – ${PROSE.replace("dockers", "pilots of the harbour").replace("Nobody", "None of them")}\n\n* * *\n`,
  "letterhead.txt": `HARBOUR UNION\nMEDIA RELEASE\n\n16 June 2004\n\nShips wait for a second week\n\nThe Harbour Union said that ships had waited outside of the harbour for a second week, with fruit that nobody could sell any more.\n`,
  "old.doc": "x",
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-import-cli-"));
  await mkdir(join(folder, "in"));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, "in", name), text);
});
afterAll(() => rm(folder, { recursive: true }));

async function imported(...options: readonly string[]) {
  const { code, out } = await dateline([
    "import",
    join(folder, "in"),
    "--into",
    join(folder, "archive"),
    ...options,
  ]);
  return { code, shown: `${out.join("\n").replaceAll(folder, "FOLDER")}\n` };
}

test("a dry run lists each document with what was found and what is done to it", async () => {
  const { code, shown } = await imported("--dry-run");
  await expect(shown).toMatchFileSnapshot("golden/import-dry-run.txt");
  expect(code).toBe(1);
});

test("an import says what became of the files, and what to do next", async () => {
  await expect((await imported()).shown).toMatchFileSnapshot("golden/import.txt");
});

test("a second run finds nothing new", async () => {
  await expect((await imported()).shown).toMatchFileSnapshot("golden/import-again.txt");
});
