import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "../../adapters/cli/page.ts";
import { openStore } from "../../adapters/sqlite/store.ts";
import { writeSyncState } from "../../adapters/sync/sync-state.ts";
import { createDocument, type DocumentFields, writeDocument } from "../../src/corpus/write-document.ts";
import { sayIn } from "../../src/messages/say.ts";
import { subscriptionOf } from "../sqlite/killed.ts";
import { dateline, noProgress, PLAIN } from "./terminal.ts";

const HOUR = 3_600_000;
const NOW = Date.UTC(2021, 2, 5, 12);

let folder: string;
let corpus: string;
let database: string;

const document = (id: string, given: Partial<DocumentFields> = {}): string => {
  const fields: DocumentFields = {
    id,
    title: "Dockers walk out",
    publisher: "Harbour Union",
    issued: "2004-06-15",
    issuedBasis: { kind: "stated" },
    language: "en",
    places: [],
    source: { file: `${id}.txt`, removed: [] },
    text: `The dockers of Callao walked out on Monday, said number ${id}.`,
    ...given,
  };
  if (!("id" in createDocument(fields))) throw new Error(`No good document: ${id}`);
  return writeDocument(fields);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-status-"));
  [corpus, database] = [folder, join(folder, "posts.db")];
  const documents = {
    good: document("good"),
    undated: document("undated", { issued: null, issuedBasis: { kind: "unknown" } }),
    german: document("german", { language: "de", text: "Die Hafenarbeiter legten die Arbeit nieder." }),
    "taken-back": document("taken-back", {
      withdrawn: { date: "2020-05-03", reason: "Figures were wrong." },
    }),
    old: document("old", { superseded: { by: "good" } }),
    copy: document("copy", { sameAs: ["good"] }),
  };
  for (const [id, content] of Object.entries(documents)) {
    const path = join(corpus, `${id}.md`);
    await writeFile(path, content);
    await utimes(path, 0, (NOW - 2 * HOUR) / 1_000);
  }
  await writeFile(join(corpus, "feeds.yaml"), "feeds:\n  - url: https://union.example/news.rss\n");
});
afterAll(() => rm(folder, { recursive: true }));

const shown = async (options: readonly string[] = [], page: Page = PLAIN) => {
  const { code, out } = await dateline(["status", "--corpus", corpus, ...options], {
    page,
    database: () => database,
    syncing: { progress: noProgress, nowMs: () => NOW, signal: new AbortController().signal },
  });
  expect(code).toBe(0);
  return `${out.join("\n").replaceAll(folder, "FOLDER")}\n`;
};

test("status says what the archive holds and lacks, and makes no database", async () => {
  await expect(await shown()).toMatchFileSnapshot("golden/status.txt");
  await expect(await shown([], { ...PLAIN, say: sayIn("ko") })).toMatchFileSnapshot("golden/ko-status.txt");
  expect(JSON.parse(await shown(["--json"]))).toMatchObject({
    undated: ["undated"],
    withdrawn: [{ id: "taken-back", date: "2020-05-03" }],
    superseded: [{ id: "old", by: "good" }],
    nearlySame: [{ id: "copy", sameAs: ["good"] }],
    languagesWithoutDates: [{ language: "de", documents: 1 }],
    changedAt: "2021-03-05T10:00:00.000Z",
    corrections: null,
  });
});

test("status counts the documents of feeds that wait to be tried again, and names what was given up", async () => {
  const feed = "https://union.example/news.rss";
  const item = { title: null, published: null, stamp: "", tries: 1, sinceMs: 0, reason: "It is gone (404)." };
  await writeSyncState(corpus, {
    [feed]: {
      readAtMs: NOW - HOUR,
      notBeforeMs: 0,
      problem: null,
      validators: {},
      items: {},
      waiting: {
        "https://union.example/1": { ...item, notBeforeMs: NOW },
        "https://union.example/2": { ...item, notBeforeMs: null },
      },
    },
  });
  expect(await shown()).toContain(
    [
      `  ${feed}: read 1 hour ago`,
      "    1 document could not be read: tried again later",
      "    1 document given up after many tries; to try again: npm run -s dateline -- sync --retry --corpus FOLDER",
      "      https://union.example/2: It is gone (404).",
    ].join("\n"),
  );
  expect(JSON.parse(await shown(["--json"]))).toMatchObject({
    feeds: [
      { url: feed, waiting: 1, givenUp: [{ url: "https://union.example/2", reason: "It is gone (404)." }] },
    ],
  });
});

test("status lists corrections of daily posts, and leaves a database of an older version as it is", async () => {
  const store = openStore(database);
  const one = subscriptionOf("C1");
  await store.save(one);
  const claim = await store.claim(one.id, "2021-03-04", 1, 2);
  if (!claim) throw new Error("Expected a claim.");
  const quote = "The dockers of Callao walked out on Monday, said number taken-back.";
  const posted = {
    entry: "e",
    document: "taken-back",
    sha256: "0".repeat(64),
    start: 0,
    end: quote.length,
    quote,
  };
  await store.sending(claim, 1, 2);
  await store.close(claim, { kind: "posted", message: "m", atMs: 1, entries: ["e"], quotations: [posted] });
  await store.noteStanding("e", "withdrawn on 3 May 2020: figures were wrong", 0);
  await store.release();
  expect(await shown()).toContain(
    `Posted 4 March 2021: “${quote}” (taken-back): withdrawn on 3 May 2020: figures were wrong.`,
  );
  const db = new DatabaseSync(database);
  db.exec("PRAGMA user_version = 1");
  db.close();
  expect(await shown()).toContain("is of an older version: start the bot, which updates it.");
  const after = new DatabaseSync(database, { readOnly: true });
  expect(after.prepare("PRAGMA user_version").get()).toEqual({ user_version: 1 });
  after.close();
});
