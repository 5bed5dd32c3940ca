import { expect, test } from "vitest";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { createContentNotes } from "../../src/daily/content-notes.ts";
import { CORPUS } from "../answer/seeds.ts";

const notes = createContentNotes((await loadCorpus(CORPUS)).contentNotes);

test.for([
  ["One Buddhist monk is known to have been killed.", ["death"]],
  ["He died in prison after being beaten and tortured.", ["death", "torture"]],
  ["She was given electric shocks.", ["torture"]],
  ["Prisoners are ill-treated.", ["torture"]],
  ["The deaths of three men were not investigated.", ["death"]],
  ["They were executed by firing squad.", ["death"]],
] as const)("%s", ([text, expected]) => {
  expect(notes(text)).toEqual(expected);
});

test.for([
  "The Ministry revoked the corporate licenses of the two organizations.",
  "Skilled officials passed the budget.",
  "A deadline was set.",
])("finds nothing to warn of in: %s", (text) => {
  expect(notes(text)).toEqual([]);
});
