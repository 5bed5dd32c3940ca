import { describe, expect, test } from "vitest";
import { createNearDuplicates, sharedShingles } from "../../src/import/near-duplicates.ts";

const RELEASE = `The dockers of Callao walked out on 14 June, and those of Paita followed on the next day, as the union had asked of
them. No ship was unloaded. The ministry called the strike illegal on Friday evening and threatened fines against the union and against
every person who took part in it. Twelve dockers were arrested at the gates of the northern terminal, and three of them were still held
on Sunday. Their lawyers were not told where. The union asks that they be released at once, that the fines be withdrawn and that the
ministry return to the talks it left in May.`;

const near = (first: string, second: string) => {
  const texts = createNearDuplicates();
  texts.add("first", first);
  return texts.add("second", second);
};

describe("createNearDuplicates", () => {
  test.for<readonly [string, string]>([
    ["a corrected word", RELEASE.replace("Twelve dockers", "Thirteen dockers")],
    ["other quotation marks, line breaks and capitals", RELEASE.replaceAll("\n", "\n\n").toUpperCase()],
    ["a line above it", `Press release\n\n${RELEASE}`],
    ["a line below it", `${RELEASE}\n\nContact: the press office of the union, Callao`],
  ])("finds a text with %s", ([, second]) => {
    expect(near(RELEASE, second).map(({ id }) => id)).toEqual(["first"]);
  });

  test("finds a Korean text with a corrected word", () => {
    const text =
      "부두 노동자들이 6월 14일 파업에 들어갔다. 다음 날 다른 항구의 노동자들도 노조의 요청에 따라 파업에 동참했다. 배는 한 척도 하역되지 않았다. 정부는 금요일 저녁 파업이 불법이라고 밝혔고 노조와 참가자 모두에게 벌금을 물리겠다고 위협했다. 북쪽 부두 앞에서 열두 명이 체포되었고 그 가운데 세 명은 일요일까지 풀려나지 못했다. 변호사들은 이들이 어디에 있는지 듣지 못했다고 말했다.";
    expect(near(text, text.replace("열두", "열세"))).toHaveLength(1);
  });

  test("takes what was added under the same id for no duplicate of itself", () => {
    const texts = createNearDuplicates();
    texts.add("first", RELEASE);
    expect(texts.add("first", RELEASE)).toEqual([]);
  });

  test("gives the nearest first, with how near it is", () => {
    const texts = createNearDuplicates();
    texts.add("corrected", RELEASE.replace("Twelve dockers", "Thirteen dockers"));
    texts.add("same", RELEASE);
    const found = texts.add("new", RELEASE);
    expect(found.map(({ id }) => id)).toEqual(["same", "corrected"]);
    expect(found[0]?.similarity).toBe(1);
    expect(found[1]?.similarity).toBeGreaterThan(0.83);
    expect(found[1]?.similarity).toBeLessThan(1);
  });

  test.for<readonly [string, string]>([
    [
      "the same announcement of another strike",
      RELEASE.replace(/Callao|Paita|14 June|Friday evening|Twelve|northern|three|Sunday|May/g, "elsewhere"),
    ],
    [
      "another text",
      "The court of appeal in Lima set the union's leader free on 3 July, since no witness had come to any of the four hearings.",
    ],
    ["a half of it", RELEASE.slice(0, RELEASE.length / 2)],
  ])("takes %s for no duplicate", ([, second]) => {
    expect(near(RELEASE, second)).toEqual([]);
  });

  test("says nothing of texts that are too short to tell", () => {
    expect(near("The ministry has no comment.", "The ministry has no comment.")).toEqual([]);
  });
});

describe("sharedShingles", () => {
  test.for<readonly [string, string, number]>([
    [RELEASE, RELEASE, 1],
    ["The dockers walked out on Friday.", "The dockers walked out on Monday.", 0.5],
    ["The dockers walked out on Friday.", "No ship was unloaded in all that week.", 0],
    ["No comment.", "No comment.", 0],
  ])("compares %j with %j", ([one, other, share]) => {
    expect(sharedShingles(one, other)).toBe(share);
  });
});
