import { expect, test } from "vitest";
import { haveJointSpeakers } from "../../../src/archive/day-entries/joint-speakers.ts";

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
  expect(haveJointSpeakers(own)).toBe(true);
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
  expect(haveJointSpeakers(own)).toBe(false);
});
