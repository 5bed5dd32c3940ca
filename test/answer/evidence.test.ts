import { expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { ask } from "../../src/answer/ask.ts";
import { cslItem, evidenceOf } from "../../src/answer/evidence.ts";
import { seeds } from "./seeds.ts";

async function answerTo(question: string): Promise<Answer> {
  const result = await ask(seeds, question, { today: "2026-11-27" });
  if (result.kind !== "answer") throw new Error("Expected an answer");
  return result.answers[0];
}

test("a quotation is a reference to its document, with where it stands and what proves it", async () => {
  const answer = await answerTo("How many people were arrested under the National Security Law in 1998?");
  const item = cslItem(evidenceOf(answer, "2026-11-27"));
  const { document, start, end, quote } = answer;
  expect(item).toMatchObject({
    id: `${document.id}-${start}-${end}`,
    type: "report",
    title: document.title,
    publisher: document.publisher,
    accessed: { "date-parts": [[2026, 11, 27]] },
  });
  expect(item.note).toContain(quote.replace(/^[“"]|[”"]$/g, ""));
  expect(item.note).toContain(document.sha256);
});

test("a date that we inferred, or of which a part is doubtful, is about then and no finer than what is sure", async () => {
  const answer = await answerTo("How many people were arrested under the National Security Law in 1998?");
  const of = (issued: Answer["document"]["issued"], issuedBasis: Answer["document"]["issuedBasis"]) =>
    cslItem(evidenceOf({ ...answer, document: { ...answer.document, issued, issuedBasis } }, "2026-11-27"))
      .issued;
  const day = { edtf: "1998-09-09", first: "1998-09-09", last: "1998-09-09", certain: "1998-09-09" };
  expect(of(day, { kind: "stated" })).toEqual({ "date-parts": [[1998, 9, 9]] });
  expect(of(day, { kind: "inferred", reason: "From the text." })).toEqual({
    "date-parts": [[1998, 9, 9]],
    circa: true,
  });
  expect(of({ ...day, edtf: "1998-09-09?", certain: "1998-09" }, { kind: "stated" })).toEqual({
    "date-parts": [[1998, 9]],
    circa: true,
  });
  expect(of(null, { kind: "unknown" })).toBeUndefined();
});
