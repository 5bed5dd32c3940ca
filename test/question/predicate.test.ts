import { describe, expect, test } from "vitest";
import { predicateOf } from "../../src/question/predicate.ts";

/** The concept that is what happens, of concepts marked [so] in a question. */
function predicate(marked: string): string | null {
  const concepts: { start: number; end: number }[] = [];
  const question = marked.replace(/\[([^\]]+)\]/g, (_, inside: string, offset: number) => {
    const start = offset - 2 * concepts.length;
    concepts.push({ start, end: start + inside.length });
    return inside;
  });
  const found = concepts[predicateOf(question, concepts) ?? -1];
  return found ? question.slice(found.start, found.end) : null;
}

describe("predicateOf", () => {
  test.for([
    ["Who [shot] the [official]?", "shot"],
    ["Where did [Sam Rainsy] [seek] [refuge]?", "seek"],
    ["What did he [promise] [teachers]?", "promise"],
    ["How many [people] were [arrested]?", "arrested"],
    ["How many [groups] [joined]?", "joined"],
    ["Which [party] [won] the [election]?", "won"],
    ["Did [Oxfam] [leave]?", "leave"],
  ] as const)("finds in %j %s", ([question, expected]) => {
    expect(predicate(question)).toBe(expected);
  });

  test.for(["[death penalty] in [Peru]", "[Who]", "Who was it?", "What did [Oxfam] do?", ""])(
    "finds nothing that happens in %j",
    (question) => {
      expect(predicate(question)).toBeNull();
    },
  );
});
