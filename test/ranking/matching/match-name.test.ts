import { describe, expect, test } from "vitest";
import { ask } from "../../../src/answer/ask.ts";
import { tokensOf } from "../../../src/language/token-span.ts";
import type { Concept } from "../../../src/question/concepts.ts";
import { matchName } from "../../../src/ranking/matching/match-name.ts";
import { archiveOf, statement } from "../../answer/statement.ts";

/** A name of a question as its words. */
function named(text: string): Concept {
  return {
    text,
    form: null,
    start: 0,
    end: text.length,
    importance: 1,
    alternatives: [{ phrase: tokensOf(text).words.map(({ form }) => form), weight: 1 }],
    known: true,
    related: [],
    beginning: null,
    name: true,
    surname: null,
  };
}
const sure = (asked: string, text: string) => matchName(named(asked), tokensOf(text), () => 1);

describe("matchName", () => {
  test.for([
    ["Kim Dae-jung", "President Kim Dae-jung met them."],
    ["Kim Dae-jung", "President Kim Dae Jung met them."],
    ["Jong-un Kim", "Kim Jong-un met them."],
    ["Rosa Lund-Holm", "“No,” said Rosa Lund-Holm."],
  ] as const)("finds %s in: %s", ([asked, text]) => {
    expect(sure(asked, text)).toBeGreaterThan(0.5);
  });

  test.for([
    ["Kim In-jung", "President Kim Dae-jung spoke in Seoul."],
    ["Lee Dae-un", "President Kim Dae-jung met them."],
    ["Sarah Lund-Holm", "Peter Lund met them."],
    ["Ada Lund-Holm", "Ada Holm met Peter Lund."],
    ["Roger Benedict", "Benedict Rogers met them."],
  ] as const)("takes nobody for %s in: %s", ([asked, text]) => {
    expect(sure(asked, text)).toBe(0);
  });

  test("finds who bears a part of a name that no hyphen ties", () => {
    expect(sure("Rosa Lund-Holm", "Ms Lund-Holm met them.")).toBeGreaterThan(0.3);
    expect(sure("Rosa Lund", "Ms Lund met them.")).toBeGreaterThan(0);
  });
});

test("words of Kim Dae-jung are nobody's answer for Kim In-jung", async () => {
  const archive = archiveOf([
    statement("President Kim Dae-jung said: “Human rights have come far in this country.”", { id: "one" }),
    statement("Lee Hoe-chang met the dockers in Busan.", { id: "two" }),
  ]);
  expect((await ask(archive, "What did Kim Dae-jung say about human rights?")).kind).toBe("answer");
  expect((await ask(archive, "What did Lee In-jung say about human rights?")).kind).toBe("nothing");
  expect((await ask(archive, "What did Kim In-jung say about human rights?")).kind).toBe("nothing");
});
