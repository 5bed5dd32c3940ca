import { describe, expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import { archiveOf, statement } from "../answer/statement.ts";

/** What comes first, of what an archive of one text has on a question. */
async function firstOf(text: string, question: string): Promise<string | undefined> {
  const result = await ask(archiveOf([statement(text)]), question);
  return result.kind === "answer" ? result.answers[0].quote : result.nearest?.quote;
}

describe("the sentence beside the first", () => {
  test("comes first if it has the main verb and more of the question, before a year that goes on from it", async () => {
    const told =
      "Lund made gains in the trade of the islands after the independence of the fishing colonies about 1820.";
    const goesOn = "By the 1840s, Lund had a policy of fishing that gave it much of the trade.";
    expect(
      await firstOf(`${told} ${goesOn}`, "When did the fishing colonies become independent from Lund?"),
    ).toBe(told);
  });

  test("comes first if it takes up a noun of the first", async () => {
    const first =
      "At the time of its opening in 1835 the Corn Market was one of the 12 largest markets in Europe.";
    const takesUp = "The opening was celebrated with a dinner, which 2000 attended as guests.";
    expect(
      await firstOf(
        `${first} ${takesUp}`,
        "How many guests attended the dinner for the opening of the Corn Market?",
      ),
    ).toBe(takesUp);
  });

  test("stays behind if it tells of another bearer of a name", async () => {
    const first = "South Lund also joined them in 1990.";
    const before =
      "North Lund joined the Covenant on Social Rights (CSR) and the Covenant on Ferries (COF) in 1981.";
    expect(await firstOf(`${before} ${first}`, "When did South Lund join the COF?")).toBe(first);
  });

  test("stays behind if it is a headline", async () => {
    const text =
      "CONFERENCE OF HARBOUR AND FERRY MINISTERS HELD. It will be held in Oakmere on Friday 21 April.";
    expect(await firstOf(text, "When will the conference of harbour ministers be held?")).toContain("Friday");
  });
});
