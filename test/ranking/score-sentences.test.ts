import { expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import { archiveOf, statement } from "../answer/statement.ts";

test.for([
  [
    "® F CONFERENCE OF HARBOUR AND FERRY MINISTERS 19 April 1978. A conference of harbour ministers will be held in Oakmere on Friday 21 April.",
    "When is the conference of harbour and ferry ministers?",
    "on Friday 21 April",
  ],
  [
    "THE HON ANNA LUND MP MINISTER FOR HARBOURS Radio Oakmere 8 April TOPICS: FERRY SMUGGLERS. They now have sixteen patrols against the smugglers on ferries.",
    "ferry smugglers patrols Lund",
    "sixteen patrols",
  ],
])("has a headline in capitals behind what the text says: %s", async ([text = "", question = "", words]) => {
  const result = await ask(archiveOf([statement(text)]), question);
  expect(result.kind === "answer" && result.answers[0].quote).toContain(words);
});

test("keeps a sentence with an abbreviation where it was", async () => {
  const release = statement("The UN left. UN AID came. Nobody else was there.");
  const result = await ask(archiveOf([release]), "UN aid");
  expect(result.kind === "answer" && result.answers[0].quote).toBe("UN AID came.");
});
