import { expect, test } from "vitest";
import { readFileBytes } from "../../../adapters/import/formats/read-file.ts";
import { inEnglish } from "../../fixtures/messages-in-english.ts";
import { mutatedFile, SOUND_FILES } from "./mutated-files.ts";

test.for(SOUND_FILES.map(({ name }) => name))("the sound %s is read", async (name) => {
  const file = SOUND_FILES.find((one) => one.name === name);
  const found = file ? await readFileBytes(file) : [];
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) expect(one).toMatchObject({ kind: "read" });
});

test("each of 40 damaged files is read, or refused with its reason", async () => {
  for (let index = 0; index < 40; index++)
    for (const one of await readFileBytes(mutatedFile(1, index)))
      if (one.kind === "refused") expect(inEnglish(one.reason), one.name).toMatch(/^[A-Z].+[.?`\w]$/);
      else expect(one.extracted.length, one.name).toBeGreaterThan(0);
});
