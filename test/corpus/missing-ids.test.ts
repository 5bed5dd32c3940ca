import { expect, test } from "vitest";
import { missingIds } from "../../src/corpus/missing-ids.ts";
import { statement } from "../answer/statement.ts";

const WORDS = "The docks were closed.";

test("names the versions and copies that no document is", () => {
  const documents = [
    statement(WORDS, { id: "old", superseded: "{ by: new }", sameAs: "[copy, faulty]" }),
    statement(WORDS, { id: "copy", sameAs: "[old, gone]" }),
    statement(WORDS, { id: "other" }),
  ];
  const faults = [{ file: "2018/faulty.md", line: 3, message: "Expected `title`." }];
  expect(missingIds(documents, faults)).toEqual([
    { id: "old", message: expect.stringContaining("`superseded` names new,") },
    { id: "copy", message: expect.stringContaining("`sameAs` names gone,") },
  ]);
});

test("finds nothing missing where all are there", () => {
  const documents = [
    statement(WORDS, { id: "old", superseded: "{ by: new }" }),
    statement(WORDS, { id: "new", sameAs: "[old]" }),
  ];
  expect(missingIds(documents, [])).toEqual([]);
});
