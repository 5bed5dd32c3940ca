import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../../adapters/sqlite/store.ts";
import { sayIn } from "../../src/messages/say.ts";
import { subscription } from "../delivery/fake-platform.ts";
import { dateline, PLAIN } from "./terminal.ts";

let folder = "";
let database = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-forget-"));
  database = join(folder, "posts.db");
});
afterEach(() => rm(folder, { recursive: true }));

async function filled(): Promise<void> {
  const store = openStore(database);
  await store.save(subscription({ id: "1", workspace: "T1", channel: "C1" }));
  await store.save(subscription({ id: "2", workspace: "T1", channel: "C2" }));
  await store.release();
}

const forget = (locale: "en" | "ko", platform = "slack") =>
  dateline(["forget", platform, "T1", "--database", database], {
    page: { ...PLAIN, say: sayIn(locale) },
  });

test.for([
  ["en", "Deleted: 2 daily posts and watches."],
  ["ko", "삭제했습니다: 일일 게시물과 주제 알림 2건."],
] as const)("says in the person's language what was deleted: %s", async ([locale, said]) => {
  await filled();
  expect(await forget(locale)).toEqual({ code: 0, out: [said], error: [] });
});

test("says that archives of their own have other databases, unless one is named", async () => {
  await filled();
  const hasOwnArchives = () => true;
  const given = { database: () => database, hasOwnArchives };
  expect((await dateline(["forget", "slack", "T1"], given)).out.join("\n").split("\n")).toEqual([
    "Deleted: 2 daily posts and watches.",
    "The archives of `DATELINE_WORKSPACES` have databases of their own: run this again for each, with `--database`.",
  ]);
  const named = await dateline(["forget", "slack", "T1", "--database", database], given);
  expect(named.out).toEqual(["Deleted: 0 daily posts and watches."]);
});

test("refuses another platform", async () => {
  await filled();
  expect((await forget("ko", "irc")).error).toEqual([
    "slack이나 discord가 필요합니다. 지금 값은 `irc`입니다.",
  ]);
});

test("says that there is no database, instead of making an empty one", async () => {
  const { code, error } = await forget("en");
  expect([code, ...error]).toEqual([2, `${database} is not there: name the bot’s database with --database.`]);
});

test("says in a line that a file is no database", async () => {
  await writeFile(database, "words ".repeat(1_000));
  const { code, error } = await forget("en");
  expect([code, error.length, error[0]]).toEqual([2, 1, expect.stringContaining(database)]);
});
