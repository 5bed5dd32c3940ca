import { describe, expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import { understandQuestion } from "../../src/question/understand-question.ts";
import { withReplies } from "../../src/ranking/replies.ts";
import { archiveOf, statement } from "../answer/statement.ts";
import { passageHits } from "../fixtures/passage-hits.ts";

/** So many other documents that an answer is not found because there is nothing else. */
const OTHERS = Array.from({ length: 40 }, (_, at) =>
  statement(
    `The ferry to island ${at} sails again after the winter. The captain of ferry ${at} was moved to the mainland.`,
    { id: `other-${at}` },
  ),
);

/** The first answer's quotation among them; null: there is none. */
async function firstQuote(interview: string, question: string): Promise<string | null> {
  const documents = [statement(interview, { id: "interview" }), ...OTHERS];
  const result = await ask(archiveOf(documents), question);
  return result.kind === "answer" ? result.answers[0].quote : null;
}

/** Paragraphs found that hold a word, with the replies to them. */
async function foundWithReplies(text: string, word: string) {
  const document = statement(text);
  const { question } = await understandQuestion("anything", archiveOf([document]), null);
  const hits = passageHits([document], question).filter(({ passage }) => passage.text.includes(word));
  return { hits, all: withReplies(hits) };
}

const INTERVIEW = `JOURNALIST: Joining us this morning is the harbour minister.

MINISTER: Good morning Lisa.

JOURNALIST: Has Captain Ferrow been moved to the mainland?

MINISTER: Yes. He stays with his sister in Oakmere until the hearing.

JOURNALIST: And what of the weather?

MINISTER: It will rain.`;

describe("a reply", () => {
  test("answers although it has no word of the question", async () => {
    expect(await firstQuote(INTERVIEW, "Has Captain Ferrow been moved to the mainland?")).toBe(
      "He stays with his sister in Oakmere until the hearing.",
    );
  });

  test("is known over a label on a line of its own and a page number", async () => {
    const interview = INTERVIEW.replaceAll(": ", ":\n\n").replace("mainland?\n", "mainland?\n\n7\n");
    expect(await firstQuote(interview, "Has Captain Ferrow been moved to the mainland?")).toBe(
      "He stays with his sister in Oakmere until the hearing.",
    );
  });

  test("goes before what only leads up to the question", async () => {
    const interview = `JOURNALIST: The harbour tax for fishing boats was raised by the council. Will the harbour tax be cut?

MINISTER: The harbour tax for boats is half of what it was, and it stays there.`;
    expect(await firstQuote(interview, "What about the harbour tax for boats?")).toContain("is half of");
  });

  test("goes before what a journalist says whose question breaks off", async () => {
    const interview = `JOURNALIST: The harbour tax for fishing boats was raised, and the harbour board…

MINISTER: The harbour tax for boats is half of what it was, and it stays there.

JOURNALIST: So it stays?

MINISTER: It stays.`;
    expect(await firstQuote(interview, "What about the harbour tax for boats?")).toContain("is half of");
  });

  test("goes before a scrap of words that repeats a name of the question", async () => {
    const interview = `JOURNALIST: Are the ferries of Port Elan to be sold to the Oakmere line?

MINISTER: Here in this harbour, the Port Elan harbour. In this harbour they stay with us.

JOURNALIST: And the captains?

MINISTER: They stay too.`;
    expect(await firstQuote(interview, "Are the ferries of Port Elan to be sold?")).toBe(
      "In this harbour they stay with us.",
    );
  });

  test("is found with its question, once, and nothing further", async () => {
    const { hits, all } = await foundWithReplies(INTERVIEW, "Ferrow");
    expect(hits).toHaveLength(1);
    expect(all.map(({ passage }) => passage.text.slice(0, 20))).toEqual([
      "JOURNALIST: Has Capt",
      "MINISTER: Yes. He st",
    ]);
    expect(all[1]?.before).toBe(hits[0]?.passage);
    expect(withReplies(all)).toHaveLength(2);
  });

  test("is no better than its question where who says it is asked", async () => {
    const interview = `JOURNALIST: Ada Finch says that the harbour board was shameful?

MINISTER: When Ada Finch was on the harbour board she did little.

JOURNALIST: Has she been to a meeting?

MINISTER: To many.`;
    expect(await firstQuote(interview, "Who said that the harbour board was shameful?")).toContain(
      "Ada Finch says",
    );
  });

  test("is not what follows any other passage", async () => {
    const { hits, all } = await foundWithReplies(INTERVIEW, "Good morning");
    expect(all).toEqual(hits);
  });
});
