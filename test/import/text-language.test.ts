import { expect, test } from "vitest";
import { textLanguage } from "../../adapters/import/text-language.ts";

test.for<readonly [string, string]>([
  ["en", "The dockers of Callao walked out on Monday, and those of Paita followed on the next day."],
  ["de", "Die Hafenarbeiter legten am Montag die Arbeit nieder, und am nächsten Tag folgten die anderen."],
  ["ko", "부두 노동자들이 월요일에 파업했다."],
  ["ru", "Докеры начали забастовку в понедельник."],
  ["en", "Words of dockers"],
  ["en", "12 %"],
])("%s: %s", ([language, text]) => {
  expect(textLanguage(text)).toBe(language);
});
