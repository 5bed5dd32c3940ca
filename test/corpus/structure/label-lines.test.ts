import { describe, expect, test } from "vitest";
import { bareLabels, labelLine, lineLabels } from "../../../src/corpus/structure/label-lines.ts";

/** The blocks of a text: paragraphs between empty lines. */
function blocksOf(text: string): readonly { start: number; end: number }[] {
  let start = 0;
  return text.split("\n\n").map((words) => {
    const block = { start, end: start + words.length };
    start = block.end + 2;
    return block;
  });
}

const labelsIn = (found: ReadonlyMap<unknown, readonly { readonly label: string }[]>) =>
  [...found.values()].flat().map(({ label }) => label);

const ASKED = "Is the quay at Moss shut?";
const ANSWERED = "It is shut until Monday.";

describe("labels on lines of their own", () => {
  test("are those that come again, where a journalist has one", () => {
    const turn = `JOURNALIST\n\n${ASKED}\n\nANA LOPEZ\n\n${ANSWERED}`;
    const text = `HARBOUR BOARD\n\n${turn}\n\n${turn}`;
    expect(labelsIn(lineLabels(text, blocksOf(text)))).toEqual([
      "JOURNALIST",
      "ANA LOPEZ",
      "JOURNALIST",
      "ANA LOPEZ",
    ]);
  });

  test("and none where nobody asks", () => {
    const turn = `MOSS\n\n${ASKED}\n\nANA LOPEZ\n\n${ANSWERED}`;
    const text = `${turn}\n\n${turn}`;
    expect(lineLabels(text, blocksOf(text)).size).toBe(0);
  });
});

describe("a line that comes once", () => {
  test.for<readonly [string, string, string, boolean]>([
    [
      "labels a turn if the text has the name in small letters",
      "ANA McLUND",
      "Ana McLund is here today.",
      true,
    ],
    ["labels none if it does not", "ANA LOPEZ", "Nobody else is here today.", false],
    ["labels none if it is an office", "PREMIER LOPEZ", "Premier Lopez is here today.", false],
    ["labels none above another line of a letterhead", "ANA LOPEZ", "Ana Lopez", false],
  ])("%s", ([, line, words, isLabel]) => {
    const text = `${line}\n\n${words}`;
    const [first, ...others] = blocksOf(text);
    expect(first && labelLine(text, [first, ...others])(first)).toBe(isLabel);
  });
});

describe("labels before the words of a turn, without a colon", () => {
  test("are names of two words that come again", () => {
    const text = `ANA LOPEZ ${ASKED}\n\nROSA VIDAL ${ANSWERED}\n\nANA LOPEZ ${ASKED}\n\nROSA VIDAL ${ANSWERED}`;
    expect(labelsIn(bareLabels(text, blocksOf(text)))).toEqual([
      "ANA LOPEZ",
      "ROSA VIDAL",
      "ANA LOPEZ",
      "ROSA VIDAL",
    ]);
  });

  test("and no single words, which a speech may stress", () => {
    const text = `NEVER ${ASKED}\n\nALWAYS ${ANSWERED}\n\nNEVER ${ASKED}\n\nALWAYS ${ANSWERED}`;
    expect(bareLabels(text, blocksOf(text)).size).toBe(0);
  });
});
