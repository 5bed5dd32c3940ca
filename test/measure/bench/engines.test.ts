import { describe, expect, test } from "vitest";
import { ALL, ENGINES, type EngineId } from "./engines/engines.ts";
import { ftsQuery } from "./engines/fts5.ts";

const RELEASES = [
  {
    title: "Release 1",
    issued: "1998-09-08",
    paragraphs: ["Police arrested four hundred dockers in the harbour.", "The minister denied it."],
  },
  {
    title: "Release 2",
    issued: null,
    paragraphs: ["Monks marched to the temple.", "Farmers lost their land."],
  },
];

describe.for<EngineId>([...ALL])("%s", (id) => {
  test("finds a passage by its number, counted through all releases", async () => {
    const engine = ENGINES[id].make([]);
    await engine.build(RELEASES);
    expect((await engine.search("Which farmers lost land?"))[0]).toBe(3);
    expect((await engine.search("How many dockers were arrested?"))[0]).toBe(0);
  });

  test("takes a question with marks that mean something in a query", async () => {
    const engine = ENGINES[id].make([]);
    await engine.build(RELEASES);
    expect((await engine.search("Who marched: ~2 +temple - monks* (title:monks)?"))[0]).toBe(2);
  });
});

test("this core tells the sentence that it would show", async () => {
  const engine = ENGINES.dateline.make([]);
  await engine.build(RELEASES);
  expect(await engine.judged?.("Which farmers lost land?")).toEqual({
    ranking: [3],
    quote: "Farmers lost their land.",
  });
});

test("FTS5 is asked for any of the words, with or without grammar words", () => {
  expect(ftsQuery("Who is in “Seoul”?", "all")).toBe('"who" OR "is" OR "in" OR "seoul"');
  expect(ftsQuery("Who is in “Seoul”?", "content")).toBe('"seoul"');
  expect(ftsQuery("Who is it?", "content")).toBe("");
});
