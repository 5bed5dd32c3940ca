import { describe, expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import { understandQuestion } from "../../src/question/understand-question.ts";
import { findCandidates } from "../../src/ranking/find-candidates.ts";
import { COMPARED_SENTENCES } from "../../src/ranking/similarities.ts";
import { archiveOf, statement } from "../answer/statement.ts";
import { fakeEncoder } from "../fixtures/fake-encoder.ts";

const ARCHIVE = archiveOf([
  statement(
    "The harbour union asked the ministry for a licence in March.\n\nThe harbour union was turned down by the ministry in May.",
  ),
  statement("항만 노조는 장관에게 면허를 요청했다. 장관은 항만 노조의 요청을 거부했다.", {
    id: "korean",
    language: "ko",
  }),
]);
const REFUSED = "When did the ministry refuse the harbour union?";

async function candidates(archive = ARCHIVE, text = REFUSED) {
  const { question, lexicon } = await understandQuestion(text, archive, null);
  return findCandidates(archive, question, lexicon, { passages: 60, filter: {} });
}

describe("the meaning of sentences", () => {
  test("decides between sentences with the same words of the question", async () => {
    const asked = "When was the harbour union at the ministry?";
    const [first] = await candidates({ ...ARCHIVE, encoder: fakeEncoder(["turned down"]) }, asked);
    expect(first?.quote).toContain("turned down");
    const [other] = await candidates({ ...ARCHIVE, encoder: fakeEncoder(["asked"]) }, asked);
    expect(other?.quote).toContain("asked");
  });

  test("changes neither what a sentence covers of the question nor its support", async () => {
    const without = await candidates();
    const compared = await candidates({ ...ARCHIVE, encoder: fakeEncoder(["turned down"]) });
    const numbers = (found: typeof without) =>
      found
        .map(({ quote, coverage, support }) => ({ quote, coverage, support }))
        .toSorted((a, b) => a.quote.localeCompare(b.quote));
    expect(numbers(compared)).toEqual(numbers(without));
  });

  test("makes no answer out of sentences without the question's names", async () => {
    const archive = { ...ARCHIVE, encoder: fakeEncoder(["turned down"], 1) };
    expect((await ask(archive, "When did Zebulon Quorn refuse the harbour union?")).kind).toBe("nothing");
  });

  test("leaves everything as it is where no vector is known", async () => {
    expect(await candidates({ ...ARCHIVE, encoder: fakeEncoder(["turned down"], null) })).toEqual(
      await candidates(),
    );
  });

  test("is asked of English sentences alone, and of no question in Korean", async () => {
    const encoder = fakeEncoder([]);
    await candidates({ ...ARCHIVE, encoder });
    expect(
      encoder.asked.flatMap(({ sentences }) => sentences).filter((text) => /\p{Script=Hangul}/u.test(text)),
    ).toEqual([]);
    const korean = fakeEncoder([]);
    await candidates({ ...ARCHIVE, encoder: korean }, "장관은 언제 항만 노조의 요청을 거부했나?");
    expect(korean.asked).toEqual([]);
  });

  test("is asked of the best sentences by their words, each text once", async () => {
    const lines = Array.from(
      { length: 90 },
      (_, at) => `The harbour union met the ministry for talk ${at % 80} of the year.`,
    );
    const encoder = fakeEncoder([]);
    await candidates({ ...archiveOf([statement(lines.join("\n\n"))]), encoder });
    const [{ question, sentences } = { question: "", sentences: [] }] = encoder.asked;
    expect(question).toBe(REFUSED);
    expect(sentences.length).toBeLessThanOrEqual(COMPARED_SENTENCES);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
