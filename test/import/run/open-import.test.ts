import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import "../../fixtures/messages-in-english.ts";
import { openImport } from "../../../adapters/import/run/open-import.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-open-import-"));
});
afterEach(() => rm(folder, { recursive: true }));

const signal = new AbortController().signal;
const file = (name: string, words: string, charset: string | null = null) => ({
  name,
  bytes: Buffer.from(
    `<html><body><h1>The strike</h1><p>${words} walked out of the harbour on Friday.</p></body></html>`,
    "latin1",
  ),
  charset,
});
const hint = (url: string) => ({
  url,
  title: null,
  publisher: "Harbour Union",
  feedTitle: null,
  published: null,
  fetched: "2018-06-20T00:00:00.000Z",
});

test("takes files one by one, and each is in the folder when it was taken", async () => {
  const importing = openImport(folder, "en", signal, Date.now);
  try {
    const first = await importing.take(file("a.html", "Forty dockers"), hint("https://oxfam.example/a"));
    expect(first).toMatchObject({ documents: [{ kind: "new" }], refused: [] });
    expect(await readdir(folder)).toHaveLength(1);
    const second = await importing.take(file("b.html", ""), hint("https://oxfam.example/b"));
    expect(second?.documents).toHaveLength(1);
    const third = await importing.take(file("c.html", "Forty dockers"), hint("https://oxfam.example/c"));
    expect(third).toMatchObject({ documents: [{ kind: "duplicate" }] });
    expect(await readdir(folder)).toHaveLength(2);
  } finally {
    await importing.close();
  }
});

test("doubles nothing that another one writes into the folder at the same time", async () => {
  const [one, other] = [
    openImport(folder, "en", signal, Date.now),
    openImport(folder, "en", signal, Date.now),
  ];
  try {
    await one.take(file("first.html", "Ten bakers"), hint("https://oxfam.example/1"));
    await other.take(file("second.html", "Ten bakers in the old town"), hint("https://oxfam.example/2"));
    const same = file("same.html", "Forty dockers");
    expect(await one.take(same, hint("https://oxfam.example/a"))).toMatchObject({
      documents: [{ kind: "new" }],
    });
    expect(await other.take(same, hint("https://oxfam.example/a"))).toMatchObject({
      documents: [{ kind: "unchanged" }],
    });
    expect(await readdir(folder)).toHaveLength(3);
  } finally {
    await one.close();
    await other.close();
  }
});

test("reads a page in the encoding that its server names, where it is in that", async () => {
  const importing = openImport(folder, "en", signal, Date.now);
  try {
    // Hungarian ő is 0xF5 in ISO-8859-2, where Windows-1252 has õ.
    const named = await importing.take(
      file("a.html", "The n\u00f5k", "iso-8859-2"),
      hint("https://oxfam.example/a"),
    );
    expect(named?.documents).toMatchObject([{ draft: { text: expect.stringContaining("The nők") } }]);
    const utf8 = {
      ...file("b.html", "", "iso-8859-2"),
      bytes: Buffer.from("<p>The nők of the harbour walked out on Monday.</p>"),
    };
    const lied = await importing.take(utf8, hint("https://oxfam.example/b"));
    expect(lied?.documents).toMatchObject([{ draft: { text: expect.stringContaining("The nők") } }]);
  } finally {
    await importing.close();
  }
});

test("takes nothing once it is stopped, and lets go of what it reads", async () => {
  const stopping = new AbortController();
  const importing = openImport(folder, "en", stopping.signal, Date.now);
  const reading = importing.take(file("a.html", "Forty dockers"), hint("https://oxfam.example/a"));
  stopping.abort();
  expect(await reading).toBeNull();
  expect(await importing.take(file("b.html", "Ten bakers"), hint("https://oxfam.example/b"))).toBeNull();
  await importing.close();
  expect(await readdir(folder)).toEqual([]);
});

test("takes away what somebody who was killed left unfinished, and nothing of somebody who writes right now", async () => {
  const uuid = "0b0e7a3a-6d0f-4d5b-9a3c-2f6f3f1d9c11";
  const names = [`.dateline-import-${uuid}.tmp`, `old.md.${uuid}.tmp`];
  for (const name of [...names, "notes.tmp"]) await writeFile(join(folder, name), "half");
  const take = async (nowMs: number) => {
    const importing = openImport(folder, "en", signal, () => nowMs);
    await importing.take(file("a.html", "Forty dockers"), hint("https://oxfam.example/a"));
    await importing.close();
    return (await readdir(folder)).filter((name) => name.endsWith(".tmp")).toSorted();
  };
  await utimes(join(folder, "notes.tmp"), 0, 0);
  expect(await take(Date.now())).toEqual([...names, "notes.tmp"].toSorted());
  expect(await take(Date.now() + 120_000)).toEqual(["notes.tmp"]);
});
