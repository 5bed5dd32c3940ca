import { describe, expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import { timeline } from "../../src/answer/timeline.ts";
import { seeds } from "./seeds.ts";
import { archiveOf, statement } from "./statement.ts";

const small = archiveOf([
  statement(
    "“The harbour will stay closed until the spring,” said William Peters of the Harbour Workers Union.",
    { id: "one", publisher: "Harbour League" },
  ),
  statement("On Sunday the Harbour Workers Union marched through the town.", { id: "three" }),
  statement("“The ferry to Arran is not safe,” said Senator Rosa Lund on 3 May 2001.", {
    id: "two",
    publisher: "Seamen’s Society",
  }),
]);

/** What is asked back; null where there is an answer. */
async function askedBack(question: string, archive = small): Promise<readonly string[] | null> {
  const result = await ask(archive, question);
  return result.kind === "nothing" ? (result.didYouMean ?? []).map(({ question: meant }) => meant) : null;
}

describe("a name that is nearly one of the archive's", () => {
  test.for([
    ["What did Peters William say?", "What did William Peters say?"],
    ["What did Peter Williams say?", "What did William Peters say?"],
    ["What did William Petersen say?", "What did William Peters say?"],
    ["What did Senator Rosie Lund say of the ferry?", "What did Senator Rosa Lund say of the ferry?"],
    ["What did Karen Lund say of the ferry?", "What did Rosa Lund say of the ferry?"],
    ["Where did the Harbour Workers Federation march?", "Where did the Harbour Workers Union march?"],
    ["What did Rosa Lundt say? from:Seamen -train", "What did Rosa Lund say? from:Seamen -train"],
    ["what did rosa lundt say of the ferry", "what did Rosa Lund say of the ferry"],
  ] as const)("is asked back, not answered: %s", async ([question, meant]) => {
    expect(await askedBack(question)).toEqual([meant]);
    const [again = ""] = [meant];
    expect((await ask(small, again)).kind).toBe("answer");
  });

  test.for([
    "What did William Peters say?",
    "What did Senator Lund say of the ferry?",
    "What did Rosa Lund say of the ferry?",
    "Where did the Harbour Workers' Union march?",
    "Where did the Harbor Workers Union march?",
  ])("is no other than the archive's: %s", async (question) => {
    expect(await askedBack(question)).toBeNull();
  });

  test.for(["What did Harold Stone say of the ferry?", "What did the Mountain Guides Club say?"])(
    "is not there to ask about: %s",
    async (question) => {
      expect(await askedBack(question)).toEqual([]);
    },
  );

  test.for([
    ["What did Jong-un Kim say?", "Kim Jong-un"],
    ["What did Kim Jong-un say?", "Jong-un Kim"],
  ] as const)("has a first name with a hyphen before or after: %s", async ([question, speaker]) => {
    const text = `“The harbour will stay closed until the spring,” said ${speaker}.`;
    expect(await askedBack(question, archiveOf([statement(text)]))).toBeNull();
  });

  test.for([
    ["What did Roger Benedict say about North Korea?", "What did Benedict Rogers say about North Korea?"],
    [
      "What did the Korean Federation of Trade Unions do?",
      "What did the Korean Confederation of Trade Unions do?",
    ],
    ["What did Open South Korea criticise?", "What did Open North Korea criticise?"],
    ["When did Moon Jae-un meet the defectors?", "When did Moon Jae-in meet the defectors?"],
  ] as const)("is asked back of the six documents: %s", async ([question, meant]) => {
    expect(await askedBack(question, seeds)).toEqual([meant]);
  });
});

test("a timeline asks back which name was meant", async () => {
  const { didYouMean, corrections } = await timeline(small, "Rosa Lundt ferry");
  expect(didYouMean).toEqual([{ name: "Lund", question: "Rosa Lund ferry" }]);
  expect(corrections).toEqual([]);
});
