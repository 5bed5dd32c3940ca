import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../../src/corpus/text/sentences.ts";

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  test.for([
    ["One came. Two left.", ["One came.", "Two left."]],
    ["Mr. Sané left. Dr. Lee stayed.", ["Mr. Sané left.", "Dr. Lee stayed."]],
    ["They met Brig. Gen. Kim. It rained.", ["They met Brig. Gen. Kim.", "It rained."]],
    ["They met Reps. Kim and Lee. It rained.", ["They met Reps. Kim and Lee.", "It rained."]],
    [
      "It is before the House of Reps. The bill is law.",
      ["It is before the House of Reps.", "The bill is law."],
    ],
    ["Turn to p. 3 of it. It rained.", ["Turn to p. 3 of it.", "It rained."]],
    ["Adm. Lee, Pvt. Cho and Cmdr. Roh left.", ["Adm. Lee, Pvt. Cho and Cmdr. Roh left."]],
    ["Supt. Cho told Insp. Park. He fled.", ["Supt. Cho told Insp. Park.", "He fled."]],
    ["Amb. Lee saw Asst. Atty. Gen. Cho.", ["Amb. Lee saw Asst. Atty. Gen. Cho."]],
    ["Sens. Lee and Cho met the Rt. Hon. Kim.", ["Sens. Lee and Cho met the Rt. Hon. Kim."]],
    ["Lee Bros. Holdings paid. It rained.", ["Lee Bros. Holdings paid.", "It rained."]],
    ["They sued Lee Bros. The port shut.", ["They sued Lee Bros.", "The port shut."]],
    ["J. K. Park wrote it! Gen. Kim read it.", ["J. K. Park wrote it!", "Gen. Kim read it."]],
    ["He lives in the U.S. The rest left.", ["He lives in the U.S.", "The rest left."]],
    ["The U.N. Security Council met.", ["The U.N. Security Council met."]],
    ["He left at 5 p.m. on Monday. See No. 5.", ["He left at 5 p.m. on Monday.", "See No. 5."]],
    ["It cost $1.5 million. Yes... he paid.", ["It cost $1.5 million.", "Yes... he paid."]],
    ["“Stop!” he cried. “I will.” She left.", ["“Stop!” he cried.", "“I will.”", "She left."]],
    ["They walked out.1 The port shut down.", ["They walked out.1", "The port shut down."]],
    ["The boat is of No.1 Harbour Road.", ["The boat is of No.1 Harbour Road."]],
    ["They left in Sept. The port shut.", ["They left in Sept.", "The port shut."]],
    ["They left on Sept. 11. The port shut.", ["They left on Sept. 11.", "The port shut."]],
    ["They met Kim et al. The port shut.", ["They met Kim et al.", "The port shut."]],
    ["The vote was 5-3.[12] Then it ended.", ["The vote was 5-3.[12]", "Then it ended."]],
    ["He quoted “it.”[3] Nobody laughed.", ["He quoted “it.”[3]", "Nobody laughed."]],
    ["The strike spread.[4, 7] Then it ended.", ["The strike spread.[4, 7]", "Then it ended."]],
    ["The strike spread.[b] Then it ended.", ["The strike spread.[b]", "Then it ended."]],
    ["The strike spread. [5] Then it ended.", ["The strike spread. [5]", "Then it ended."]],
    ["The strike spread.(2) Then it ended.", ["The strike spread.(2)", "Then it ended."]],
    ["The strike spread. (2) It ended.", ["The strike spread.", "(2) It ended."]],
    ["The strike spread.¹² Then it ended.", ["The strike spread.¹²", "Then it ended."]],
    ["The strike spread.⁷ Then it ended.", ["The strike spread.⁷", "Then it ended."]],
    ["The strike spread.† Then it ended.", ["The strike spread.†", "Then it ended."]],
    ["Asst. Sec. Ana Roth met Amb. Li. It rained.", ["Asst. Sec. Ana Roth met Amb. Li.", "It rained."]],
    ["Lund v. Ames opened (p. 4). It rained.", ["Lund v. Ames opened (p. 4).", "It rained."]],
    ["Supt. Cole met Det. Insp. Roth. It rained.", ["Supt. Cole met Det. Insp. Roth.", "It rained."]],
    ["It was in the U.S. Nobody went.", ["It was in the U.S.", "Nobody went."]],
    ["It was Hale Ltd. Mr Roth paid.", ["It was Hale Ltd.", "Mr Roth paid."]],
    ["She met Sec. Gen. Ruth Oduya. It rained.", ["She met Sec. Gen. Ruth Oduya.", "It rained."]],
    ["It rang at 7.10 p.m. Bishop Hall prayed.", ["It rang at 7.10 p.m.", "Bishop Hall prayed."]],
    ["It rang at 7 p.m. Tuesday in Leyte.", ["It rang at 7 p.m. Tuesday in Leyte."]],
    ["Network for Rights\nOpen Korea\n", ["Network for Rights", "Open Korea"]],
    [
      "They had come to the gates of the old\nRoyal Palace. Nobody fled.",
      ["They had come to the gates of the old", "Royal Palace.", "Nobody fled."],
    ],
    [
      "They had come that day to the gates of the old\nRoyal Palace. Nobody fled.",
      ["They had come that day to the gates of the old\nRoyal Palace.", "Nobody fled."],
    ],
    ["그는 학교에 갔다. 그리고 집에 왔다.", ["그는 학교에 갔다.", "그리고 집에 왔다."]],
    ["", []],
    [" \n ", []],
  ] as const)("splits %j", ([text, expected]) => {
    expect(split(text)).toEqual(expected);
  });

  test("covers every character that is not white space, in order, once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(split(text).join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      }),
    );
  });
});
