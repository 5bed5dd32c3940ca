import { expect, test } from "vitest";
import { renderAskLine } from "../../adapters/cli/render.ts";
import { ask } from "../../src/answer/ask.ts";
import { seeds } from "../answer/seeds.ts";

test("nothing names at most five publishers and how many there are beyond", async () => {
  const result = await ask(seeds, "Who painted the Mona Lisa?", {});
  const publishers = ["A", "B", "C", "D", "E", "F", "G"];
  const searched = { documents: 9, publishers, years: [1998, 2020] as const };
  expect(renderAskLine({ ...result, searched })).toContain(
    "No answer in the archive. Searched: 9 documents of A, B, C, D, E and 2 more, issued 1998 to 2020.",
  );
});
