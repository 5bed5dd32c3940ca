import { describe, expect, test } from "vitest";
import { rankDocuments } from "../../src/ranking/rank-documents.ts";
import { seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";

const port = archiveOf([
  statement("Dockers walked out. Stevedores blocked the quay, and the cranes stood still.", {
    id: "walk-out",
    title: "Walk-out",
    issued: "1998-09-09",
  }),
  statement("Dockers of Elan: the stevedores left the quay to the gulls.", { id: "gulls", title: "Elan" }),
  statement("The stevedores came back to the quay.", { id: "return", title: "Return", issued: "2001" }),
  ...["rain", "snow", "wind", "hail"].map((weather) =>
    statement(`A monk prayed for ${weather}.`, { id: weather, title: "Prayers" }),
  ),
]);

const idsFor = async (
  ...request: Parameters<typeof rankDocuments> extends [unknown, ...infer Rest] ? Rest : never
) => (await rankDocuments(port, ...request)).map(({ document }) => document.id);

describe("rankDocuments", () => {
  test("finds a document that tells of the topic in other words, behind those that name it", async () => {
    const ids = await idsFor("dockers");
    expect(ids.slice(0, 2).toSorted()).toEqual(["gulls", "walk-out"]);
    expect(ids.slice(2)).toEqual(["return"]);
  });

  test.for(["dockers", "monk prayed", "stevedores on the quay", "1998"])(
    "has each document once, at most as many as are wanted, best first: %s",
    async (topic) => {
      for (const limit of [1, 2, 10]) {
        const ranked = await rankDocuments(port, topic, { limit });
        const ids = ranked.map(({ document }) => document.id);
        expect(ids.length).toBeGreaterThan(0);
        expect(ids.length).toBeLessThanOrEqual(limit);
        expect(new Set(ids).size).toBe(ids.length);
        const scores = ranked.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }
    },
  );

  test("goes by the words of the topic, not by how many synonyms a document uses", async () => {
    const archive = archiveOf(
      [
        statement("The strike ended at noon.", { id: "word" }),
        statement("The walkout and the stoppage ended. The walkout was long, the stoppage longer.", {
          id: "synonyms",
        }),
        ...["rain", "snow"].map((id) => statement(`A monk prayed for ${id}.`, { id })),
      ],
      "strike, walkout, stoppage",
    );
    const [first] = await rankDocuments(archive, "strike");
    expect(first?.document.id).toBe("word");
  });

  test("has the passage that fits best", async () => {
    for (const topic of ["political prisoners", "clergy killed in demonstrations"])
      for (const { document, passage } of await rankDocuments(seeds, topic))
        expect(passage.document).toBe(document.id);
    const [first] = await rankDocuments(seeds, "How many political prisoners are still held?");
    expect(first?.passage.text).toMatch(/prisoner/);
  });

  test("keeps to a filter, and to the time that the topic names", async () => {
    expect(await idsFor("stevedores", { filter: { documents: new Set(["return", "rain"]) } })).toEqual([
      "return",
    ]);
    // Of the one without a date nobody knows when it was issued.
    expect((await idsFor("stevedores in 2001")).toSorted()).toEqual(["gulls", "return"]);
    expect(await idsFor("stevedores last year", { today: "2002-05-05" })).toContain("return");
  });

  test.for(["", "zyzzyva quokka", "of the"])("finds nothing for %j", async (topic) => {
    expect(await idsFor(topic)).toEqual([]);
  });
});
