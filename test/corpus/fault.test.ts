import { expect, test } from "vitest";
import { CorpusError, faultLine } from "../../src/corpus/fault.ts";

test("puts a fault on one line that an editor can jump to", () => {
  const fault = { file: "later/a.md", line: 12, message: "Expected `title` to be some words, not empty." };
  expect(faultLine(fault)).toBe("later/a.md:12: Expected `title` to be some words, not empty.");
});

test("tells an archive that cannot be read from other errors, and keeps the cause", () => {
  const cause = new Error("ENOENT");
  const error = new CorpusError("Expected a folder", { cause });
  expect(error).toBeInstanceOf(Error);
  expect(error.cause).toBe(cause);
  expect(cause).not.toBeInstanceOf(CorpusError);
});
