import { describe, expect, test } from "vitest";
import { jointSpeakers } from "../../../../src/archive/speech/clauses/joint-speakers.ts";
import { speakersOf } from "../speakers-of.ts";

test.for([
  "Wages must rise, the Minister for Ports, Ana Lopez, and the Minister for Trade, Rosa Vidal, said today.",
  "Wages must rise, Minister for Ports and Trade, Ana Lopez MP and Minister for Tides, Rosa Vidal MP said.",
  "The Minister for Ports, Ana Lopez MP, and Senator Vidal today announced a harbour for Moss.",
  "Shadow Minister for Foreign Affairs Oluf Brereton and Shadow Minister for Ports, Ana Lopez, today condemned it.",
  "Senator Lopez and Mr Vidal strongly condemned the arrests.",
  "Harbours are safe, according to Spokesperson Senator Ana Lopez and Moss’ Senator, Rosa Vidal.",
  "Harbours are safe, said Ana Lopez and Rosa Vidal.",
  "Oxfam and the Dockers Union today called on Moss to pay.",
])("several speak: %s", (own) => {
  expect(jointSpeakers(own)).not.toBeNull();
});

test.for([
  "Wages must rise, the Minister for Ports and Trade, Ana Lopez, said today.",
  "Wages must rise, the Minister for Ports, Local Government and Trade, Senator Ana Lopez, said today.",
  "The Mayor, and Acting Minister for Foreign Affairs, Mr Gordon Lund, announced a harbour.",
  "Rosa Vidal and Labor’s plans are wrong, Shadow Ports and Trade Minister Ana Lopez said today.",
  "Shadow Minister for Border Protection and Shadow Minister for Ports, Ana Lopez, said today that it rains.",
  "A spokesman for Ana Lopez and Rosa Vidal said today that it rains.",
  "Immigration and Citizenship Minister Chris Lund said today that it rains.",
  "Ana Lopez said Moss and Port Elan were safe.",
])("one speaks: %s", (own) => {
  expect(jointSpeakers(own)).toBeNull();
});

describe("who speak together are shown together", () => {
  test.for<readonly [string, readonly (string | null)[]]>([
    [
      "Wages must rise, the Minister for Ports, Ana Lopez MP, and the Minister for Trade, Senator Rosa Vidal, said today.",
      ["Ana Lopez and Rosa Vidal"],
    ],
    [
      "Ana Lopez met Rosa Vidal. “Wages must rise,” Ms Lopez and Ms Vidal said.",
      [null, "Ana Lopez and Rosa Vidal"],
    ],
    ["“Wages must rise,” said Ana Lopez and Rosa Vidal.", ["Ana Lopez and Rosa Vidal"]],
    [
      "Wages must rise, Ana Lopez and Rosa Vidal said today.\n\n“We want it now.”\n\n“They wait,” Ms Vidal said.",
      ["Ana Lopez and Rosa Vidal", "Ana Lopez and Rosa Vidal", "Rosa Vidal"],
    ],
    [
      "The Minister for Ports, Ana Lopez, and the Minister for Trade, Rosa Vidal, announced a harbour. “It opens in May,” the Ministers said.",
      ["Ana Lopez and Rosa Vidal", "Ana Lopez and Rosa Vidal"],
    ],
  ])("%s", ([text, names]) => {
    expect(speakersOf(text)).toEqual(names);
  });

  test("but not who says alone what both did", () => {
    const text = "Ana Lopez and Rosa Vidal signed the plan, and Rosa Vidal claimed that it rains.";
    expect(speakersOf(text)).toEqual(["Rosa Vidal"]);
  });

  test("but “he” is neither of them", () => {
    const text = "“Wages must rise,” Mark Lopez and Dan Vidal said. “They wait,” he said.";
    expect(speakersOf(text)).toEqual(["Mark Lopez and Dan Vidal", null]);
  });
});
