import { expect, test } from "vitest";
import { readLookUp } from "../../../src/chat/requests/look-up.ts";

test("asks what a message says, whatever its line breaks", () => {
  expect(readLookUp("Who was\n\n shot? ", null)).toEqual({
    request: { kind: "ask", question: "Who was shot?", from: 0 },
    note: null,
  });
});

test("looks up the beginning of a long message, in whole words, and says so", () => {
  const { request, note } = readLookUp("monks ".repeat(300), null);
  expect(request).toEqual({ kind: "ask", question: "monks ".repeat(166).trim(), from: 0 });
  expect(note).toBe("Only the first 995 characters of the message were looked up.");
});

test.for(["", " \n\t "])("finds no words in %j", (words) => {
  expect(readLookUp(words, null).request).toMatchObject({ kind: "mistake" });
});
