import { expect, test } from "vitest";
import { speaksAll } from "../../../src/archive/day-entries/speaks-all.ts";
import { ownWords } from "../../../src/archive/day-entries/wording/own-words.ts";

test.for([
  ["Ana Lopez", "Two boats left, the Minister for Ports, Senator Ana Lopez, said today.", true],
  ["Ana Lopez", "Rosa Vidal has failed, Ports Minister Ana Lopez said today.", true],
  ["Ana Lopez", "“Two boats left Moss,” said the Ports spokeswoman Ana Lopez today.", true],
  ["Ana Lopez", "“Two boats left Moss, and nobody saw them.”", true],
  ["Ana Lopez", "“Two boats left Moss,” the Mayor said today.", true],
  ["Minister for Ports", "The Minister for Ports, Rosa Vidal, today welcomed the dockers.", true],
  ["Ana Lopez", "The Mayor, Rosa Vidal, and I today opened a school in Moss.", true],
  [
    "Head of the Department of Ports",
    "The Head of the Department of Ports today confirmed in Moss that it rains, the Minister for Ports, Rosa Vidal, said.",
    false,
  ],
  ["Port Elan", "Port Elan has welcomed 12 dockers, the Mayor, Rosa Vidal, said today.", false],
  ["Ana Lopez", "Ana Lopez has said that it rains, the Mayor, Rosa Vidal, said today.", false],
  ["Ana Lopez", "“Two boats left Moss,” said the Mayor, Rosa Vidal.", false],
  ["Lopez Government", "The Vidal/Lopez Government announced a school in Moss.", false],
  ["Government", "The Vidal/Lopez Government announced a school in Moss.", false],
  ["Council", "The Council closed the harbour and announced that “it rains”.", false],
  ["Ana Lopez", "Oxfam left the harbour after Ana Lopez said that it rains.", false],
  ["Ana Lopez", "Rosa Vidal and Ana Lopez signed a plan today, and Lopez claimed that it rains.", false],
  ["Lopez", "The dockers left Moss; and, on 5 June 1998, Lopez declared an emergency.", false],
  ["Phoenix, Ariz.", "Moss Airlines, Phoenix, Ariz., said it bought a ferry.", false],
  ["Canberra", "Canberra said today that two boats left Moss.", true],
  ["Ana Lopez", "Ana Lopez and Rosa Vidal said today that it rains.", false],
  ["Ana Lopez", "A group led by Moss Group Ltd. and its chairman, Ana Lopez, said it left.", false],
  ["Ana Lopez", "The Dockers Union and their founder Ana Lopez said today that it rains.", false],
] as const)("%s says all of “%s”: %s", ([name, sentence, expected]) => {
  expect(speaksAll({ name }, sentence, ownWords(sentence, false))).toBe(expected);
});
