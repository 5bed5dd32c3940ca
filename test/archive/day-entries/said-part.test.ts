import { expect, test } from "vitest";
import { timeline } from "../../../src/answer/timeline.ts";
import { saidFrom } from "../../../src/archive/day-entries/said-part.ts";
import { archiveOf, statement } from "../../answer/statement.ts";

test.for<readonly [string, string]>([
  [
    "On 1 May the Council closed the quay of Moss",
    " and, the day before that, the Council announced that “it will open again”.",
  ],
  ["There were storms and floods", ", but Ana Lopez has pointed to the new quay."],
  ["Labor wants to open the quay", " but its MPs say that it will stay shut."],
  ["The quay was built in May", "; in June, Ana Lopez observed that it leaks."],
])("only a part is said: %s >>>%s", ([told, said]) => {
  expect(saidFrom(told + said)).toBe(told.length);
});

test.for<string>([
  "The quay is shut and the ships have left, Ana Lopez said today.",
  "The quay is shut and the ships have left,” said Ana Lopez of the Council.",
  "The quay is shut and I believe that it will stay so.",
  "Ana Lopez said that the quay is shut, and the Council warned of floods.",
  "Ana Lopez condemned the storm and called for a new quay.",
  "The boats have come, the Minister for Ports and Fish, Ana Lopez, said in Moss.",
  "The Department of Ports and Quays said that it rains.",
  "The quay is shut and authorities have warned of floods.",
])("all is said: %s", (sentence) => {
  expect(saidFrom(sentence)).toBe(0);
});

const RELEASE =
  "On 17 June 2020, the Council closed the quay of Moss and, on 16 June 2020, the Council announced that “the ferry will stop”.";

test("an entry is theirs if their part of the sentence tells of its date", async () => {
  const { entries } = await timeline(archiveOf([statement(RELEASE)]), "quay");
  expect(entries.map(({ date, speaker }) => [date.value, speaker?.name ?? null])).toEqual([
    ["2020-06-16", "Council"],
    ["2020-06-17", null],
  ]);
});

test("in an interview all of a reply is theirs whose turn it is", async () => {
  const text =
    "JOURNALIST: What happened?\n\nANA LOPEZ: On 17 June 2020 the Council closed the quay and the Mayor said that the ferry will stop.";
  const { entries } = await timeline(archiveOf([statement(text)]), "quay");
  expect(entries.map(({ speaker }) => speaker?.name)).toEqual(["Ana Lopez"]);
});
