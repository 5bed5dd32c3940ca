import { expect, test } from "vitest";
import { isReport, mainVerb } from "../../../../src/archive/day-entries/verbs/main-verb.ts";

test.for([
  ["The men who were held will go home.", "future"],
  ["Oxfam said that it will rain.", "speech"],
  ["The boat intercepted today carrying dockers is the third.", "present"],
  ["Against their will, dockers were held.", "past"],
  ["The Council has opened a school.", "perfect"],
  ["The Council has a school.", "present"],
  ["A film shot in Moss is lost.", "present"],
  ["The dockers walked in and are still there.", "past"],
  ["The Council should meet.", "modal"],
  ["The men are reported to have left Moss.", "past"],
  ["The men are reported to be in Moss.", "present"],
  ["Rumours that the Council fell are wrong.", "present"],
  ["On that day the Council fell.", "past"],
  ["After repeated calls from Moss, the Council fell.", "past"],
  ["Repeated calls from Moss are no help.", "present"],
  ["Wages of the dockers.", "none"],
  ["A school in Moss, opened by the Council today.", "participle"],
  ["Case of five dockers arrested in Moss.", "participle"],
  ["A Korean opened a school.", "past"],
  ["Case of a docker arrested in Moss, in the southern deserted zone.", "participle"],
  ["A new aged care home will open in Moss.", "future"],
  ["A Korean funded school is in Moss.", "present"],
  ["The dockers welcome the plan.", "speech"],
  ["The Mayor, accompanied by his wife and by two dockers, is in Moss.", "present"],
  ["The dockers seen in Moss by the Council and held in Port Elan left the town.", "past"],
  ["The health of dockers as part of their work is being shown in Moss.", "present"],
  ["A Council-funded school is in Moss.", "present"],
  ["The Council re-opened a school.", "past"],
  ["The Council agreed to it.", "past"],
  ["The Council freed the dockers.", "past"],
  ["The dockers in need of food are in Moss.", "present"],
  ["A badly damaged harbour will be closed.", "future"],
  ["The plan announced by the Council confirms its aims.", "present"],
  ["The plan of the Council confirms its aims.", "present"],
] as const)("finds the verb of the main clause: %s", ([sentence, expected]) => {
  expect(mainVerb(sentence)).toBe(expected);
});

test.for([
  ["Wages must rise, Oxfam said today.", true],
  ["Wages must rise, a group of dockers said today in a letter to the Mayor.", true],
  ["Wages must rise, according to Ana Lopez.", true],
  ["Wages must rise by a third.", false],
] as const)("tells whether somebody reports: %s", ([sentence, expected]) => {
  expect(isReport(sentence)).toBe(expected);
});
