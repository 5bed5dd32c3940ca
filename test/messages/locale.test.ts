import { expect, test } from "vitest";
import { readLocale } from "../../src/messages/locale.ts";

test.for([
  [["ko"], "ko"],
  [["ko-KR"], "ko"],
  [["ko_KR.UTF-8"], "ko"],
  [["KO"], "ko"],
  [["en-US", "ko"], "en"],
  [["fr-CA", "ko-KR", "en"], "ko"],
  [["fr", "de"], "en"],
  [["C.UTF-8"], "en"],
  [[undefined, null, ""], "en"],
  [[], "en"],
  // Another language that begins alike.
  [["kok-IN"], "en"],
] as const)("%j is %s", ([tags, locale]) => {
  expect(readLocale(tags)).toBe(locale);
});
