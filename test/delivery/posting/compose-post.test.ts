import { describe, expect, test } from "vitest";
import { createContentNotes } from "../../../src/daily/content-notes.ts";
import type { DayPostOptions } from "../../../src/daily/day-post.ts";
import { composePost } from "../../../src/delivery/posting/compose-post.ts";
import { archiveOf, statement } from "../../answer/statement.ts";

const PLAIN: DayPostOptions = {
  emptyDay: "nearby",
  care: "note",
  contentNotes: createContentNotes([
    { language: "en", note: "death", phrases: ["kill"] },
    { language: "en", note: "torture", phrases: ["beat"] },
  ]),
  seen: new Map(),
  skipped: new Set(),
};

const KILLED = "On 15 June 1998 the bell rang for a monk who was beaten and killed.";
const archive = archiveOf([
  statement(KILLED, { id: "a", places: "[Cambodia]" }),
  statement("“The bell of Moss rang on 15 June 2018,” Ana Lopez said.", { id: "b", publisher: "Watch" }),
  statement("The bell of Port Elan rang at last today.", {
    id: "c",
    issued: '"2016-06-15"',
    url: "https://example.org/c",
  }),
  statement("The square of Port Elan was closed on 20 June 2017.", { id: "d" }),
  statement("The square of Port Elan was closed in August 2017.", { id: "e" }),
]);

async function composed(day: string, change: Partial<DayPostOptions> = {}) {
  const post = await composePost(archive, day, { ...PLAIN, ...change });
  if (post.kind === "none") throw new Error(post.reason);
  return post;
}

describe("composePost", () => {
  test("labels each entry with its date, the years since, its basis and what to be warned of", async () => {
    const { reply, keys } = await composed("2026-06-15");
    expect(reply).toMatchObject({ kind: "on-this-date", title: "On this date: 15 June 2026", notes: [] });
    expect(reply.items.map(({ label }) => label)).toEqual([
      "15 June 2016 · 10 years ago · published that day",
      "15 June 2018 · 8 years ago",
      "Content note: death, torture · 15 June 1998 · 28 years ago",
    ]);
    expect(keys).toHaveLength(3);
  });

  test("quotes exactly, with speaker, publisher and link, and buttons to see it in its context and to cite it", async () => {
    const { reply, keys } = await composed("2026-06-15");
    const [issued, said, killed] = reply.items;
    expect(killed?.text).toBe(KILLED);
    expect(said?.facts).toContainEqual({ label: "Said by", text: "Ana Lopez" });
    expect(said?.facts).toContainEqual(expect.objectContaining({ label: "Published by" }));
    expect(issued?.facts).toContainEqual(expect.objectContaining({ url: "https://example.org/c" }));
    for (const [index, item] of reply.items.entries()) {
      const { document = "", start = 0, end = 0 } = item.origin ?? {};
      const text = (await archive.document(document))?.text;
      expect(text?.slice(start, end)).toBe(item.text);
      expect(item.buttons.map(({ label }) => label)).toEqual(["In context", "Cite"]);
      const date = /\d{4}-\d\d-\d\d$/.exec(keys[index] ?? "")?.[0] ?? "";
      expect(item.label).toContain(`${date.slice(0, 4)} · `);
      expect(keys[index]).toMatch(new RegExp(`^[\\w-]{12}\\.${date}$`));
    }
  });

  test("is quiet: no ping, no exclamation, no emoji", async () => {
    for (const day of ["2026-06-15", "2026-06-18", "2026-08-03"])
      expect(JSON.stringify((await composed(day)).reply)).not.toMatch(
        /!|<@|@here|@channel|@everyone|\p{Extended_Pictographic}/u,
      );
  });

  test("says plainly that what it brings is of another day, or of the month", async () => {
    const near = (await composed("2026-06-22")).reply;
    expect(near.notes).toEqual(["Nothing in the archive on this exact day."]);
    expect(near.items.map(({ label }) => label)).toEqual(["Nearest day: 20 June 2017 · 9 years ago"]);
    const month = (await composed("2026-08-03")).reply;
    expect(month.notes).toEqual(["Nothing in the archive on this exact day."]);
    expect(month.items.map(({ label }) => label)).toEqual(["In August 2017 (day unknown) · 9 years ago"]);
  });

  test("does not say that the archive has nothing where it only leaves it out", async () => {
    const dead = archiveOf([statement(`${KILLED} The square of Port Elan was closed on 14 June 2017.`)]);
    const post = await composePost(dead, "2026-06-15", { ...PLAIN, care: "leave-out" });
    expect(post).toMatchObject({
      reply: {
        notes: ["The entries for this exact day are left out of this channel."],
        items: [{ label: "Nearest day: 14 June 2017 · 9 years ago" }],
      },
    });
  });

  test("says why there is no post", async () => {
    expect(await composePost(archive, "2026-04-01", PLAIN)).toEqual({
      kind: "none",
      reason: "the archive has nothing new on this day or near it",
    });
    expect(await composePost(archive, "2026-06-22", { ...PLAIN, emptyDay: "skip" })).toEqual({
      kind: "none",
      reason: "the archive has nothing on this day",
    });
  });

  test("is plain data, that can cross from one process to another", async () => {
    const post = await composed("2026-06-15");
    expect(structuredClone(post)).toEqual(post);
    expect(JSON.parse(JSON.stringify(post))).toEqual(post);
  });
});
