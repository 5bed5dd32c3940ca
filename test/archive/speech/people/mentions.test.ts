import { describe, expect, test } from "vitest";
import { attributions } from "../../../../src/archive/attribution.ts";
import { statement } from "../../../answer/statement.ts";

/** Who speaks in each sentence, in order. */
function speakers(text: string, publisher = "Harbour Watch"): readonly (string | null)[] {
  const document = statement(text, { publisher });
  const found = attributions(document);
  return document.passages
    .flatMap(({ sentences }) => sentences)
    .map(({ start }) => found.get(start)?.name ?? null);
}

describe("“it” is the body of the sentence before, and nothing else", () => {
  test.for<readonly [string, readonly (string | null)[]]>([
    [
      "The Harbour Council said that the quay is safe. It added that the storm is over.",
      ["Harbour Council", "Harbour Council"],
    ],
    ["The Harbour Council met. A paper was read. It suggests that the quay is safe.", [null, null, null]],
    ["The Harbour Council met. The law is old. It acknowledges that ports are shut.", [null, null, null]],
    ["Labor said no. Nor will the plan work. It promises a berth to all.", ["Labor", null, null]],
  ])("%j", ([text, names]) => {
    expect(speakers(text)).toEqual(names);
  });
});

describe("“I” is the publisher", () => {
  test.for<readonly [string, string, string, readonly (string | null)[]]>([
    ["if a person is", "Ruth Oduya", "I believe that the quay is safe.", ["Ruth Oduya"]],
    [
      "if the text gives it a person’s title",
      "Xorvik Tamsel",
      "Mr Tamsel left. I believe it.",
      [null, "Xorvik Tamsel"],
    ],
    [
      "or letters of a person",
      "Xorvik Tamsel",
      "By Xorvik Tamsel MP. I believe it.",
      [null, "Xorvik Tamsel"],
    ],
    ["but no body is “I”", "Harbour Watch", "I believe that the quay is safe. We do.", [null, null]],
    ["nor what may be one", "Dock Today", "I believe that the quay is safe.", [null]],
  ])("%s", ([, publisher, text, names]) => {
    expect(speakers(text, publisher)).toEqual(names);
  });

  test("and not where the name labels turns", () => {
    const text = "Ruth Oduya\n\nIs it shut?\n\nMark Lund\n\nI believe that it is.\n\nRuth Oduya\n\nWhy?";
    expect(speakers(text, "Ruth Oduya")).not.toContain("Ruth Oduya");
  });

  test("and not in an interview, where it is who has the turn", () => {
    const text =
      "JOURNALIST: Is it shut?\n\nMS FINCH: It is.\n\nMedia contact: Dan Holt\n\nI believe that the quay is safe.";
    expect(speakers(text, "Ruth Oduya").at(-1)).toBeNull();
  });
});

describe("“we” of a newspaper is nobody", () => {
  test.for<readonly [string, string | null]>([
    ["The Harbour Herald", null],
    ["Hale Today", null],
    ["Australia Post", "Australia Post"],
    ["Harbour Watch", "Harbour Watch"],
  ])("%s", ([publisher, name]) => {
    expect(speakers("We believe that six ports are enough.", publisher)).toEqual([name]);
  });
});

describe("“he” is not who was named before another one", () => {
  test.for<readonly [string, string, string | null]>([
    [
      "who acts by his office",
      "Gen. Mark Tamsel asked Admiral Lund. The admiral laughed. “My voice is low,” he said.",
      "Lund",
    ],
    [
      "of two with one office",
      "Admiral Hale met Admiral Lund. Gen. Mark Tamsel left. The admiral laughed. “My voice is low,” he said.",
      null,
    ],
    [
      "whose name a dash follows",
      "Mark Lund spoke. Oh yes, Xorvik Tamsel—that was wise. He thinks that we won.",
      null,
    ],
  ])("%s", ([, text, name]) => {
    expect(speakers(text).at(-1)).toBe(name);
  });
});

describe("who was named before speaks", () => {
  test.for<readonly [string, readonly (string | null)[]]>([
    [
      "“We won,” Ana Lopez and Rosa Vidal said. “They lost,” they said.",
      ["Ana Lopez and Rosa Vidal", "Ana Lopez and Rosa Vidal"],
    ],
    [
      "“We won,” Ana Lopez and Rosa Vidal said. Lopez and Vidal left for Moss. “They lost,” they said.",
      ["Ana Lopez and Rosa Vidal", null, "Ana Lopez and Rosa Vidal"],
    ],
    [
      "“We won,” Ana Lopez and Rosa Vidal said. The dockers left Moss. “They lost,” they said.",
      ["Ana Lopez and Rosa Vidal", null, null],
    ],
    [
      "“We won,” Ana Lopez and Rosa Vidal said. The mayor met some people. “They lost,” they said.",
      ["Ana Lopez and Rosa Vidal", null, null],
    ],
    [
      "“We won,” Ana Lopez and Rosa Vidal said. Dan Holt and Mark Lund left. “They lost,” they said.",
      ["Ana Lopez and Rosa Vidal", null, null],
    ],
    [
      "“We won,” Ana Lopez, a lawyer, said. “We lost,” Dan Holt, a lawyer, said. “They left,” the lawyer said.",
      ["Ana Lopez", "Dan Holt", null],
    ],
    [
      "“We won,” Ana Lopez, a lawyer, said. “We lost,” Dan Holt, a docker, said. “They left,” the lawyer said.",
      ["Ana Lopez", "Dan Holt", "Ana Lopez"],
    ],
    ["“We won,” Ana Lopez said. “They lost,” they said.", ["Ana Lopez", null]],
    [
      "“We won,” Ana Lopez, the Greens’ harbour spokesperson, said. “They lost,” the Greens’ harbour spokesperson said.",
      ["Ana Lopez", "Ana Lopez"],
    ],
    [
      "“We won,” Ana Lopez, the Greens’ harbour spokesperson, said. “They lost,” the Greens’ fish spokesperson said.",
      ["Ana Lopez", null],
    ],
    ["“We won,” Senator Ana Lopez, the Greens’ harbour spokesperson said.", ["Ana Lopez"]],
    ["“We won,” Senator Ana Lopez, Harbour Greens spokesperson on family and fish said.", ["Ana Lopez"]],
    ["Ana Lopez more coyly said that “we won”.", ["Ana Lopez"]],
  ])("%j", ([text, names]) => {
    expect(speakers(text)).toEqual(names);
  });
});
